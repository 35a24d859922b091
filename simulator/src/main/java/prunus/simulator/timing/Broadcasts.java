package prunus.simulator.timing;

import java.util.Arrays;

/**
 * The broadcasts of one Stream, in order: the place each activation comes from, the column it
 * walks, and how many all-zero words the scanner passes (one cycle each) before it.
 *
 * <p>This is what a scanner produces, whatever it is; today's carries one activation a broadcast.
 */
public final class Broadcasts {
  private int[] place = new int[1024];
  private int[] column = new int[1024];
  private int[] idleBefore = new int[1024];
  private int count;
  private int idle;
  private long words;

  /** Adds a broadcast behind the zero words passed since the last one. */
  void add(int placeOfBroadcast, int columnOfBroadcast) {
    if (count == column.length) {
      place = Arrays.copyOf(place, 2 * count);
      column = Arrays.copyOf(column, 2 * count);
      idleBefore = Arrays.copyOf(idleBefore, 2 * count);
    }
    place[count] = placeOfBroadcast;
    column[count] = columnOfBroadcast;
    idleBefore[count++] = idle;
    idle = 0;
  }

  /** Passes an all-zero word. */
  void skipWord() {
    idle++;
  }

  void words(long scanned) {
    words = scanned;
  }

  /** Number of broadcasts. */
  public int count() {
    return count;
  }

  /** Where the activation of broadcast j lies in the map, {@code word·N + lane}. */
  public int place(int j) {
    return place[j];
  }

  /** Column of broadcast j, an index into the pass's column table. */
  public int column(int j) {
    return column[j];
  }

  /** All-zero words between the word of broadcast j−1 and that of j. */
  public int idleBefore(int j) {
    return idleBefore[j];
  }

  /** All-zero words behind the last broadcast. */
  public int idleAfter() {
    return idle;
  }

  /** Words scanned in all. */
  public long words() {
    return words;
  }
}
