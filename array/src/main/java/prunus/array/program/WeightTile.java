package prunus.array.program;

/**
 * The part of a pass's weights that is in one half of the weight memory at a time.
 *
 * @param half 0 or 1
 * @param fromWord first column word
 * @param toWord one past the last column word
 * @param storedEntries entries in all PEs, padding included
 * @param dramBytes bytes a load moves: entries, one count byte a column and PE (two from 255 up),
 *     and with the first tile of a pass the codebook, offset table and biases
 */
public record WeightTile(int half, int fromWord, int toWord, long storedEntries, long dramBytes) {
  /** Columns of the tile, all lanes. */
  public int columns(int peCount) {
    return (toWord - fromWord) * peCount;
  }
}
