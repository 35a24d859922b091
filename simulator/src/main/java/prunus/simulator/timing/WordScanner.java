package prunus.simulator.timing;

import java.util.Arrays;
import java.util.stream.IntStream;
import prunus.array.program.AccumulatorWindow;
import prunus.array.program.Step;
import prunus.array.program.Streaming;
import prunus.array.program.TensorLayout;
import prunus.models.values.FeatureMap;

/**
 * The array's scanner: rows, pixels, words in order; the non-zeros of a word in PE order, one a
 * cycle. It holds the map in that order, without the lanes that hold no channel.
 */
final class WordScanner implements Scanner {
  private final Step.Weighted step;
  private final AccumulatorWindow window;
  private final TensorLayout layout;
  private final boolean flattened;
  private final int channels;
  private final int[] laneOf;
  private final int[] rankOf;
  private final int[] groupStart;
  private final short[] activations;

  WordScanner(Step.Weighted step, FeatureMap input) {
    this.step = step;
    this.window = step.passes().getFirst().window(); // the same in all passes
    this.layout = step.input().layout();
    this.flattened = step.streaming() == Streaming.FLATTENED;
    this.channels = layout.shape().channels();
    int[] order = // channels as they are scanned
        IntStream.range(0, channels)
            .boxed()
            .sorted((a, b) -> Integer.compare(place(a), place(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    this.laneOf = Arrays.stream(order).map(c -> layout.lane()[c]).toArray();
    this.rankOf = new int[layout.wordsPerPixel() * layout.lanes()];
    Arrays.fill(rankOf, -1);
    for (int i = 0; i < channels; i++) {
      rankOf[place(order[i])] = i;
    }
    this.groupStart = groupStart(order);
    this.activations = inOrder(input, order);
  }

  /** Place of a channel within a pixel. */
  private int place(int channel) {
    return layout.word()[channel] * layout.lanes() + layout.lane()[channel];
  }

  /** First channel, in scan order, of each word and group of a pixel; and one more. */
  private int[] groupStart(int[] order) {
    int groups = step.groups().groups();
    int[] start = new int[layout.wordsPerPixel() * groups + 1];
    for (int channel : order) {
      start[place(channel) / step.groups().positions() + 1]++;
    }
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    return start;
  }

  /** The map pixel by pixel, row by row in parallel. */
  private short[] inOrder(FeatureMap input, int[] order) {
    int height = layout.shape().height();
    int width = layout.shape().width();
    short[] out = new short[Math.multiplyExact(height * width, channels)];
    IntStream.range(0, height)
        .parallel()
        .forEach(
            y -> {
              for (int i = 0; i < channels; i++) {
                int to = y * width * channels + i;
                int from = (order[i] * height + y) * width;
                for (int x = 0; x < width; x++, to += channels) {
                  out[to] = input.data()[from + x];
                }
              }
            });
    return out;
  }

  @Override
  public Broadcasts scan(int group, long fromWord, long toWord) {
    Broadcasts out = new Broadcasts();
    int lanes = layout.lanes();
    int perPixel = layout.wordsPerPixel();
    int groups = step.groups().groups();
    for (int word = (int) fromWord; word < toWord; word++) {
      int column = columnWord(word) * lanes;
      int first = word / perPixel * channels;
      int inPixel = word % perPixel * groups + group;
      boolean zero = true;
      for (int i = groupStart[inPixel]; i < groupStart[inPixel + 1]; i++) {
        if (activations[first + i] != 0) {
          out.add(word * lanes + laneOf[i], column + laneOf[i]);
          zero = false;
        }
      }
      if (zero) {
        out.skipWord();
      }
    }
    out.words(toWord - fromWord);
    return out;
  }

  @Override
  public short activation(int place) {
    int pixel = place / rankOf.length;
    int rank = rankOf[place % rankOf.length];
    return rank < 0 ? 0 : activations[pixel * channels + rank];
  }

  @Override
  public int base(int place) {
    if (flattened) {
      return 0;
    }
    int word = place / layout.lanes();
    int pixel = word / layout.wordsPerPixel();
    int y = pixel / layout.shape().width();
    int x = pixel % layout.shape().width();
    return step.geometry().phaseRow(y) % window.rows() * window.rowSize()
        + step.geometry().phaseColumn(x)
        + word % layout.wordsPerPixel() * step.wordBase();
  }

  @Override
  public int minimumRow(int place) {
    if (flattened) {
      return 0;
    }
    int y = place / layout.lanes() / layout.wordsPerRow();
    return Math.max(0, step.geometry().phaseRows() - 1 - step.geometry().phaseRow(y));
  }

  @Override
  public int columnWord(int word) {
    if (flattened) {
      return word;
    }
    int perPixel = layout.wordsPerPixel();
    int pixel = word / perPixel;
    int width = layout.shape().width();
    int phases = step.geometry().phases();
    int phase = phases == 1 ? 0 : step.geometry().phase(pixel / width, pixel % width);
    return phase * perPixel + word % perPixel;
  }
}
