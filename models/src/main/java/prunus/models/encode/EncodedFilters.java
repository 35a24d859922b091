package prunus.models.encode;

import java.util.List;

/**
 * Sparse filters in coded form. Each filter is a row of entries (code, gap); an entry stands {@code
 * gap + 1} positions after the one before it, the first {@code gap} from the filter's beginning. A
 * gap of 2^gapBits or more is bridged by padding entries: code 0, gap 2^gapBits − 1.
 *
 * @param gapBits 1..8
 * @param codeLengths Huffman code length of each of the 2^codeBits codes, 0 if unused
 * @param gapLengths Huffman code length of each of the 2^gapBits gaps, 0 if unused
 * @param nonZeros per filter, entries with a weight
 * @param paddings per filter, padding entries
 * @param chunks whole filters, in order; each decodes without the others
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, never compared
public record EncodedFilters(
    int gapBits,
    byte[] codeLengths,
    byte[] gapLengths,
    int[] nonZeros,
    int[] paddings,
    List<Chunk> chunks) {
  /**
   * Some consecutive filters. The two streams are slices of {@code bytes}, code stream first.
   *
   * @param filters how many
   * @param bytes array that holds the streams
   * @param from first byte of the code stream
   * @param codeBytes length of the code stream
   * @param gapBytes length of the gap stream, which follows
   */
  public record Chunk(int filters, byte[] bytes, int from, int codeBytes, int gapBytes) {}

  /** Entries in all, padding included. */
  public long entries() {
    long sum = 0;
    for (int k = 0; k < nonZeros.length; k++) {
      sum += (long) nonZeros[k] + paddings[k];
    }
    return sum;
  }
}
