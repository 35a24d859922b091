package prunus.simulator.memory;

/**
 * DRAM traffic: what was asked for, by purpose, and what the channel did for it.
 *
 * @param weights bytes read for weights, counts, codebooks, offset tables and biases
 * @param activationsIn bytes read
 * @param activationsOut bytes written
 * @param channel what it took
 * @param awake how long the DRAM was not powered down
 */
public record DramTraffic(
    long weights, long activationsIn, long activationsOut, Channel channel, Awake awake) {
  /** No traffic. */
  public static final DramTraffic NONE = new DramTraffic(0, 0, 0, Channel.NONE, Awake.NONE);

  /**
   * What the channel did.
   *
   * @param reads bursts read
   * @param writes bursts written
   * @param bytes moved in them, whole bursts
   * @param activations rows opened
   */
  public record Channel(long reads, long writes, long bytes, long activations) {
    /** Nothing. */
    public static final Channel NONE = new Channel(0, 0, 0, 0);

    /** All bursts. */
    public long bursts() {
      return reads + writes;
    }

    /** Share of bursts that found their row open; NaN without any. */
    public double rowHits() {
      return bursts() == 0 ? Double.NaN : 1 - (double) activations / bursts();
    }

    /** Both together. */
    public Channel plus(Channel other) {
      return new Channel(
          reads + other.reads,
          writes + other.writes,
          bytes + other.bytes,
          activations + other.activations);
    }
  }

  /**
   * Time in which it was not powered down, whatever it did.
   *
   * @param openPs picoseconds with rows open
   * @param standbyPs picoseconds with all rows closed
   */
  public record Awake(long openPs, long standbyPs) {
    /** Never. */
    public static final Awake NONE = new Awake(0, 0);

    Awake plus(Awake other) {
      return new Awake(openPs + other.openPs, standbyPs + other.standbyPs);
    }
  }

  /** What was moved, without a time. */
  public static DramTraffic of(
      long weights, long activationsIn, long activationsOut, Channel channel) {
    return new DramTraffic(weights, activationsIn, activationsOut, channel, Awake.NONE);
  }

  /** The same with a time awake. */
  public DramTraffic awakeFor(Awake time) {
    return new DramTraffic(weights, activationsIn, activationsOut, channel, time);
  }

  /** All bytes asked for. */
  public long bytes() {
    return weights + activationsIn + activationsOut;
  }

  /** Bytes moved that nobody asked for. */
  public long overfetched() {
    return channel.bytes() - bytes();
  }

  /** Both together. */
  public DramTraffic plus(DramTraffic other) {
    return new DramTraffic(
        weights + other.weights,
        activationsIn + other.activationsIn,
        activationsOut + other.activationsOut,
        channel.plus(other.channel),
        awake.plus(other.awake));
  }
}
