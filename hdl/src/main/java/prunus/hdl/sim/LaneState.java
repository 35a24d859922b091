package prunus.hdl.sim;

import java.util.Arrays;

/** All values of a running circuit of lanes. Registers lie in front in each array. */
final class LaneState {
  final long[] scalars;
  final short[] shorts;
  final int[] ints;
  final long[] longs;

  /** What generated code calls by number. */
  private Runnable[] moves = new Runnable[0];

  LaneState(long[] scalars, int shorts, int ints, int longs) {
    this.scalars = scalars;
    this.shorts = new short[shorts];
    this.ints = new int[ints];
    this.longs = new long[longs];
  }

  /** Gives a move a number. */
  int add(Runnable move) {
    moves = Arrays.copyOf(moves, moves.length + 1);
    moves[moves.length - 1] = move;
    return moves.length - 1;
  }

  /** Called by generated code. */
  static void move(LaneState x, int number) {
    x.moves[number].run();
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
