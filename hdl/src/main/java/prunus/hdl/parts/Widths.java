package prunus.hdl.parts;

/** How many bits numbers take. */
final class Widths {
  private Widths() {}

  /** Bits to hold 0 to {@code largest}, at least 1. */
  static int toHold(int largest) {
    return Math.max(1, 32 - Integer.numberOfLeadingZeros(largest));
  }
}
