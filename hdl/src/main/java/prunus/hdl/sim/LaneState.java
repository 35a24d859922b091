package prunus.hdl.sim;

import java.util.List;

/** All values of a running circuit of lanes. Registers lie in front in each array. */
final class LaneState {
  final long[] scalars;
  final short[] shorts;
  final int[] ints;
  final long[] longs;

  /** Of each memory of lanes. */
  final LaneWords[] words;

  private final List<LaneMover.Move> moves;

  LaneState(LanePlaces places, List<LaneMover.Move> moves) {
    scalars = new long[places.layout().size()];
    shorts = new short[places.size(LaneKind.SHORT)];
    ints = new int[places.size(LaneKind.INT)];
    longs = new long[places.size(LaneKind.LONG)];
    words =
        places.graph.laneMemories.stream().map(m -> m.memory().words()).toArray(LaneWords[]::new);
    this.moves = moves;
  }

  /** Called by generated code. */
  static void move(LaneState x, int number) {
    x.moves.get(number).run(x);
  }

  /** The lowest {@code n} bits, up to all. */
  static long some(int n) {
    return n >= 64 ? -1L : (1L << n) - 1;
  }

  /** Puts a chunk's answers into a scalar, called by generated code. */
  static void answer(long[] scalars, int place, int from, long bits, int lanes) {
    int word = place + (from >> 6);
    long own = bits & some(lanes - from) & 0xffff;
    scalars[word] = (scalars[word] & ~(0xffffL << from)) | (own << from);
  }
}
