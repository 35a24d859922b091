package prunus.array.naive;

import prunus.array.program.TensorLayout;

/** Which lanes of each word of a pixel hold a channel. */
final class NaiveLanes {
  private final boolean[][] holds;

  NaiveLanes(TensorLayout layout) {
    holds = new boolean[layout.wordsPerPixel()][layout.lanes()];
    for (int c = 0; c < layout.shape().channels(); c++) {
      holds[layout.word()[c]][layout.lane()[c]] = true;
    }
  }

  boolean hold(int word, int lane) {
    return holds[word][lane];
  }

  /** Lanes below this one that hold a channel. */
  int before(int word, int lane) {
    int before = 0;
    for (int p = 0; p < lane; p++) {
      before += holds[word][p] ? 1 : 0;
    }
    return before;
  }

  int count(int word) {
    return before(word, holds[word].length);
  }
}
