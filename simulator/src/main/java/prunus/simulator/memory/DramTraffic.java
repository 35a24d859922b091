package prunus.simulator.memory;

/**
 * DRAM traffic by purpose.
 *
 * @param weights bytes read for weights, pointers counts, codebooks and biases
 * @param activationsIn bytes read
 * @param activationsOut bytes written
 * @param bursts all transfers, each rounded up to whole bursts
 * @param rowActivations DRAM rows opened
 */
public record DramTraffic(
    long weights, long activationsIn, long activationsOut, long bursts, long rowActivations) {
  /** No traffic. */
  public static final DramTraffic NONE = new DramTraffic(0, 0, 0, 0, 0);

  /** All bytes. */
  public long bytes() {
    return weights + activationsIn + activationsOut;
  }

  /** Both together. */
  public DramTraffic plus(DramTraffic other) {
    return new DramTraffic(
        weights + other.weights,
        activationsIn + other.activationsIn,
        activationsOut + other.activationsOut,
        bursts + other.bursts,
        rowActivations + other.rowActivations);
  }
}
