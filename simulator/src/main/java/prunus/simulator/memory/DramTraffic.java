package prunus.simulator.memory;

/**
 * DRAM traffic: what was asked for, by purpose, and what the channel did for it.
 *
 * @param weights bytes read for weights, counts, codebooks, offset tables and biases
 * @param activationsIn bytes read
 * @param activationsOut bytes written
 * @param channel what it took
 */
public record DramTraffic(long weights, long activationsIn, long activationsOut, Channel channel) {
  /** No traffic. */
  public static final DramTraffic NONE = new DramTraffic(0, 0, 0, Channel.NONE);

  /**
   * What the channel did.
   *
   * @param reads bursts read
   * @param writes bursts written
   * @param bytes moved in them, whole bursts
   * @param activations rows opened
   * @param activePs picoseconds in which it was not in power-down
   */
  public record Channel(long reads, long writes, long bytes, long activations, long activePs) {
    /** Nothing. */
    public static final Channel NONE = new Channel(0, 0, 0, 0, 0);

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
          activations + other.activations,
          activePs + other.activePs);
    }

    /** The same with another time awake. */
    public Channel activeFor(long ps) {
      return new Channel(reads, writes, bytes, activations, ps);
    }
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
        channel.plus(other.channel));
  }
}
