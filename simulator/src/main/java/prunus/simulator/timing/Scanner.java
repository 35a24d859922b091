package prunus.simulator.timing;

import prunus.array.program.Step;
import prunus.models.values.FeatureMap;

/** Where broadcasts come from, and what each carries on the bus. */
public interface Scanner {
  /** The array's scanner over a step's input. */
  static Scanner of(Step.Weighted step, FeatureMap input) {
    return new WordScanner(step, input);
  }

  /**
   * The broadcasts of input words {@code [fromWord, toWord)}.
   *
   * @param group whose lanes are scanned; 0 in a joined step
   */
  Broadcasts scan(int group, long fromWord, long toWord);

  /** Column word of an input word: its phase's and channel's, or its own when flattened. */
  int columnWord(int word);

  /** The activation at a place of the map, {@code word·N + lane}. */
  short activation(int place);

  /**
   * Accumulator address that offsets are added to: {@code (Y mod NR)·ROW + X}, and the word's own
   * share.
   */
  int base(int place);

  /**
   * Rows an entry's offset must lie below the broadcast's own so that it falls inside the map:
   * {@code max(0, R'−1 − Y)}. Falls to 0 in the first rows of a map and stays there.
   */
  int minimumRow(int place);
}
