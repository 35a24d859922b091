package prunus.array.program;

import java.util.List;

/**
 * One command. Compute commands run in order on the array, load and store commands in order on the
 * DMA engine beside it; {@code after} holds the indices of the earlier commands that must have
 * ended before it starts.
 */
public sealed interface Command {
  /** Index of the step it belongs to. */
  int step();

  /** Indices of commands that must have ended. */
  List<Integer> after();

  /** A command of the array. */
  sealed interface Compute extends Command {}

  /** A command of the DMA engine; {@code bytes} is what it moves to or from DRAM. */
  sealed interface Transfer extends Command {
    long bytes();
  }

  /** Fill the tile's half of the weight memory and rebuild the half's pointers. */
  record LoadWeights(int step, int pass, int tile, long bytes, List<Integer> after)
      implements Transfer {}

  /**
   * Fill codebook, offset table and biases, of which there is one copy: the pass before must have
   * ended.
   */
  record LoadTables(int step, int pass, long bytes, List<Integer> after) implements Transfer {}

  /** Bring words {@code [fromWord, toWord)} of the step's input into its buffer. */
  record LoadActivations(int step, long fromWord, long toWord, long bytes, List<Integer> after)
      implements Transfer {}

  /** Bring words {@code [fromWord, toWord)} of the second map of an addition into its buffer. */
  record LoadSecond(int step, long fromWord, long toWord, long bytes, List<Integer> after)
      implements Transfer {}

  /**
   * Bring rows {@code [fromRow, toRow)} of the map that a Drain of the same rows adds to where that
   * Drain will write them.
   */
  record LoadOther(int step, int pass, int fromRow, int toRow, long bytes, List<Integer> after)
      implements Transfer {}

  /** Write words {@code [fromWord, toWord)} of the step's output (of one pass) to DRAM. */
  record StoreActivations(
      int step, int pass, long fromWord, long toWord, long bytes, List<Integer> after)
      implements Transfer {}

  /** Set every accumulator of the window to its channel's bias. */
  record Initialise(int step, int pass, List<Integer> after) implements Compute {}

  /** Broadcast the non-zeros of input words {@code [fromWord, toWord)}. */
  record Stream(int step, int pass, int tile, long fromWord, long toWord, List<Integer> after)
      implements Compute {}

  /**
   * Add the other map if there is one, requantise and write out output rows {@code [fromRow,
   * toRow)}; re-initialise them.
   */
  record Drain(int step, int pass, int fromRow, int toRow, List<Integer> after)
      implements Compute {}

  /** Pool to output rows {@code [fromRow, toRow)}, words of the pass only. */
  record PoolRows(int step, int pass, int fromRow, int toRow, List<Integer> after)
      implements Compute {}

  /** Add two maps to output rows {@code [fromRow, toRow)}; neither ring wraps within them. */
  record AddRows(int step, int fromRow, int toRow, List<Integer> after) implements Compute {}

  /** The host runs a step of its own; the array waits. */
  record HostRun(int step, List<Integer> after) implements Compute {}
}
