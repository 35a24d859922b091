package prunus.testbench.cosim;

/** Ends a co-simulation at its first difference. */
final class DifferenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Difference difference;

  DifferenceException(Difference difference) {
    super(difference.toString(), null, false, false);
    this.difference = difference;
  }

  Difference difference() {
    return difference;
  }
}
