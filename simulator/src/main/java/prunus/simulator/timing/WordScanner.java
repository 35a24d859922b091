package prunus.simulator.timing;

import prunus.array.host.MapImage;
import prunus.array.program.AccumulatorWindow;
import prunus.array.program.Step;
import prunus.array.program.Streaming;
import prunus.array.program.TensorLayout;
import prunus.models.values.FeatureMap;

/**
 * The array's scanner: rows, pixels, words in order; the non-zeros of a word in PE order, one a
 * cycle. It holds the map as the activation memories do, word by word.
 */
final class WordScanner implements Scanner {
  private final Step.Weighted step;
  private final AccumulatorWindow window;
  private final TensorLayout layout;
  private final boolean flattened;
  private final short[] words;

  WordScanner(Step.Weighted step, FeatureMap input) {
    this.step = step;
    this.window = step.passes().getFirst().window(); // the same in all passes
    this.layout = step.input().layout();
    this.flattened = step.streaming() == Streaming.FLATTENED;
    this.words = MapImage.interleave(input, layout);
  }

  @Override
  public Broadcasts scan(int group, long fromWord, long toWord) {
    Broadcasts out = new Broadcasts();
    int lanes = layout.lanes();
    int first = group * step.groups().positions();
    int end = first + step.groups().positions();
    for (int word = (int) fromWord; word < toWord; word++) {
      int column = columnWord(word) * lanes;
      int base = word * lanes;
      boolean zero = true;
      for (int lane = first; lane < end; lane++) {
        if (words[base + lane] != 0) {
          out.add(base + lane, column + lane);
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
    return words[place];
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
