package prunus.simulator.result;

/**
 * Multiply-adds.
 *
 * @param dense what the layer has without skipping anything
 * @param useful both factors non-zero, for a real output
 * @param performed by the array: useful, and those that fall into guard columns or suppressed rows
 */
public record Macs(long dense, long useful, long performed) {
  /** Both together. */
  public Macs plus(Macs other) {
    return new Macs(dense + other.dense, useful + other.useful, performed + other.performed);
  }
}
