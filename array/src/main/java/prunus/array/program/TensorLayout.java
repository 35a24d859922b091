package prunus.array.program;

import prunus.models.graph.Shape;

/**
 * Where the channels of a feature map live: channel c in the memory of PE {@code lane[c]}, as word
 * {@code word[c]} of the {@code wordsPerPixel} words of each pixel. A word is the N activations,
 * one per PE, at that place; scan order is row, pixel, word.
 *
 * @param shape of the map
 * @param lanes N
 * @param wordsPerPixel words each pixel takes
 * @param lane PE of each channel
 * @param word word of each channel within the pixel
 */
@SuppressWarnings("ArrayRecordComponent")
public record TensorLayout(Shape shape, int lanes, int wordsPerPixel, int[] lane, int[] word) {

  /** Channels over all lanes, from each group in turn: how the network's input lies. */
  public static TensorLayout interleaved(Shape shape, LaneGroups groups) {
    int lanes = groups.lanes();
    int[] lane = new int[shape.channels()];
    int[] word = new int[shape.channels()];
    for (int c = 0; c < shape.channels(); c++) {
      lane[c] = groups.inTurn(c % lanes);
      word[c] = c / lanes;
    }
    return new TensorLayout(shape, lanes, Math.ceilDiv(shape.channels(), lanes), lane, word);
  }

  /** The same channels on a map of another height and width. */
  public TensorLayout resized(Shape other) {
    return new TensorLayout(other, lanes, wordsPerPixel, lane, word);
  }

  /** Whether a channel lives there, by {@code word·N + lane} of a pixel. */
  public boolean[] occupied() {
    boolean[] occupied = new boolean[wordsPerPixel * lanes];
    for (int c = 0; c < shape.channels(); c++) {
      occupied[word[c] * lanes + lane[c]] = true;
    }
    return occupied;
  }

  /** Words one row takes in each PE. */
  public int wordsPerRow() {
    return shape.width() * wordsPerPixel;
  }

  /** Words the whole map takes in each PE. */
  public long words() {
    return (long) shape.height() * wordsPerRow();
  }

  /** Bytes of the real channels of a number of rows: what DRAM holds of them. */
  public long bytesOfRows(int rows) {
    return (long) rows * shape.width() * shape.channels() * Short.BYTES;
  }

  /** Bytes of the real channels of words {@code [from, to)}: what DRAM holds of them. */
  public long bytesOfWords(long from, long to) {
    return (channelsBefore(to) - channelsBefore(from)) * Short.BYTES;
  }

  /** Activations of real channels in the words before this one. */
  private long channelsBefore(long end) {
    int partial = (int) (end % wordsPerPixel);
    long before = end / wordsPerPixel * shape.channels();
    for (int c = 0; partial > 0 && c < word.length; c++) {
      before += word[c] < partial ? 1 : 0;
    }
    return before;
  }
}
