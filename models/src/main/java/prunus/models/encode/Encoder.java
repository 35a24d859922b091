package prunus.models.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import prunus.models.compress.SparseFilters;

/** Codes sparse filters; the gap width is the one that makes the streams smallest. */
public final class Encoder {
  /** Entries a chunk holds before it is closed at the next filter: small enough to share out. */
  static final int CHUNK_ENTRIES = 1 << 16;

  private final SparseFilters filters;
  private final int gapBits;
  private final int[] paddings;
  private final long[] codeCounts;
  private final long[] gapCounts;

  private Encoder(SparseFilters filters, int codeBits, int gapBits) {
    this.filters = filters;
    this.gapBits = gapBits;
    this.paddings = new int[filters.shape().filters()];
    this.codeCounts = new long[1 << codeBits];
    this.gapCounts = new long[1 << gapBits];
    count();
  }

  /** Codes these filters, whose codes are below 2^codeBits. */
  public static EncodedFilters encode(SparseFilters filters, int codeBits) {
    Encoder best =
        IntStream.rangeClosed(1, 8)
            .parallel()
            .mapToObj(gapBits -> new Encoder(filters, codeBits, gapBits))
            .min(java.util.Comparator.comparingLong(Encoder::bits).thenComparing(e -> e.gapBits))
            .orElseThrow();
    return best.write();
  }

  private void count() {
    int mask = (1 << gapBits) - 1;
    for (int k = 0; k < paddings.length; k++) {
      int previous = -1;
      long padding = 0;
      for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
        int gap = filters.position()[i] - previous - 1;
        padding += gap >>> gapBits;
        gapCounts[gap & mask]++;
        codeCounts[filters.code()[i] & 0xFF]++;
        previous = filters.position()[i];
      }
      paddings[k] = Math.toIntExact(padding);
      gapCounts[mask] += padding;
      codeCounts[0] += padding;
    }
  }

  private long bits() {
    return Huffman.cost(codeCounts, Huffman.lengths(codeCounts))
        + Huffman.cost(gapCounts, Huffman.lengths(gapCounts));
  }

  private EncodedFilters write() {
    byte[] codeLengths = Huffman.lengths(codeCounts);
    byte[] gapLengths = Huffman.lengths(gapCounts);
    int[] nonZeros = new int[paddings.length];
    List<int[]> ranges = new ArrayList<>();
    int first = 0;
    long entries = 0;
    for (int k = 0; k < nonZeros.length; k++) {
      nonZeros[k] = filters.nonZeros(k);
      entries += (long) nonZeros[k] + paddings[k];
      if (entries >= CHUNK_ENTRIES || k == nonZeros.length - 1) {
        ranges.add(new int[] {first, k + 1});
        first = k + 1;
        entries = 0;
      }
    }
    int[] codeWords = Huffman.codes(codeLengths);
    int[] gapWords = Huffman.codes(gapLengths);
    List<EncodedFilters.Chunk> chunks =
        ranges.parallelStream()
            .map(r -> chunk(r[0], r[1], codeWords, codeLengths, gapWords, gapLengths))
            .toList();
    return new EncodedFilters(gapBits, codeLengths, gapLengths, nonZeros, paddings, chunks);
  }

  private EncodedFilters.Chunk chunk(
      int from, int to, int[] codeWords, byte[] codeLengths, int[] gapWords, byte[] gapLengths) {
    BitWriter codes = new BitWriter();
    BitWriter gaps = new BitWriter();
    int mask = (1 << gapBits) - 1;
    for (int k = from; k < to; k++) {
      int previous = -1;
      for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
        int gap = filters.position()[i] - previous - 1;
        for (int padding = gap >>> gapBits; padding > 0; padding--) {
          codes.write(codeWords[0], codeLengths[0]);
          gaps.write(gapWords[mask], gapLengths[mask]);
        }
        int code = filters.code()[i] & 0xFF;
        codes.write(codeWords[code], codeLengths[code]);
        gaps.write(gapWords[gap & mask], gapLengths[gap & mask]);
        previous = filters.position()[i];
      }
    }
    byte[] c = codes.finish();
    byte[] g = gaps.finish();
    byte[] both = java.util.Arrays.copyOf(c, c.length + g.length);
    System.arraycopy(g, 0, both, c.length, g.length);
    return new EncodedFilters.Chunk(to - from, both, 0, c.length, g.length);
  }
}
