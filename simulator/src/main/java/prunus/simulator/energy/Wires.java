package prunus.simulator.energy;

/** The broadcast bus as an H-tree over all PEs. */
final class Wires {
  /** Share of bits that change from one broadcast to the next. */
  static final double TOGGLE = 0.5;

  private Wires() {}

  /**
   * Length of an H-tree that reaches the middle of each of n equal squares, of which all together
   * are a square: each level of four branches adds three halves of its side.
   *
   * @param areaMm2 of all of them
   */
  static double lengthMm(int n, double areaMm2) {
    double side = Math.sqrt(areaMm2);
    return 1.5 * side * Math.max(0, Math.sqrt(n) - 1);
  }
}
