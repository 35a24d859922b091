package prunus.array.program;

/**
 * The part of a pass's weights that is in one half of the weight memory at a time.
 *
 * @param half 0 or 1: where it is loaded and where Streams read it
 * @param fromWord first column word
 * @param toWord one past the last column word
 * @param storedEntries entries in all PEs, padding included
 * @param countBits width of a column's count in DRAM: 1, 2, 4, 8 or 16, the least that holds the
 *     tile's largest
 * @param dramBytes bytes its load moves: counts and entries of the PEs that own a filter, each PE's
 *     counts and entries from a whole byte on
 */
public record WeightTile(
    int half, int fromWord, int toWord, long storedEntries, int countBits, long dramBytes) {
  /**
   * Columns of the tile that each PE has pointers of.
   *
   * @param perWord columns of a word, see {@link Step.Weighted#columnsPerWord}
   */
  public int columns(int perWord) {
    return (toWord - fromWord) * perWord;
  }

  /** The same tile in another half. */
  public WeightTile inHalf(int other) {
    return new WeightTile(other, fromWord, toWord, storedEntries, countBits, dramBytes);
  }

  /** Width of a count that holds this number: 1, 2, 4, 8 or 16 bits. */
  public static int countBits(int largest) {
    int bits = 1;
    while (bits < 16 && largest >> bits != 0) {
      bits *= 2;
    }
    return bits;
  }
}
