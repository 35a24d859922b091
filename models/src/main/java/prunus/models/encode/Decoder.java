package prunus.models.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.WeightShape;

/**
 * Decodes sparse filters, chunk by chunk, in any order. Nothing a stream says is believed before it
 * is checked.
 */
public final class Decoder {
  private final EncodedFilters encoded;
  private final WeightShape shape;
  private final int[] start;
  private final int[] position;
  private final byte[] code;
  private final int[] codeTable;
  private final int[] gapTable;

  /**
   * Prepares to decode; allocates one position and code per non-zero weight.
   *
   * @throws CorruptStreamException if the streams are too short to hold that many entries, or the
   *     counts do not fit the shape
   */
  public Decoder(EncodedFilters encoded, WeightShape shape) {
    this.encoded = encoded;
    this.shape = shape;
    checkCounts();
    this.start = new int[shape.filters() + 1];
    for (int k = 0; k < shape.filters(); k++) {
      start[k + 1] = start[k] + encoded.nonZeros()[k];
    }
    this.position = new int[start[shape.filters()]];
    this.code = new byte[position.length];
    this.codeTable = Huffman.decodingTable(encoded.codeLengths());
    this.gapTable = Huffman.decodingTable(encoded.gapLengths());
  }

  private void checkCounts() {
    long filterSize = shape.filterSize();
    long bits = 0;
    long filters = 0;
    for (EncodedFilters.Chunk chunk : encoded.chunks()) {
      bits += 8L * Math.min(chunk.codeBytes(), chunk.gapBytes());
      filters += chunk.filters();
    }
    for (int n : encoded.nonZeros()) {
      if (n > filterSize) {
        throw new CorruptStreamException("a filter has more weights than its shape allows");
      }
    }
    if (filters != shape.filters() || encoded.nonZeros().length != filters) {
      throw new CorruptStreamException("the chunks do not hold every filter once");
    }
    if (encoded.entries() > Math.min(bits, Integer.MAX_VALUE - 64)) { // an entry takes a bit
      throw new CorruptStreamException("the streams are too short for their number of entries");
    }
  }

  /** One piece of work per chunk, to be run in any order by any thread. */
  public List<Runnable> tasks() {
    List<Runnable> tasks = new ArrayList<>();
    int filter = 0;
    for (EncodedFilters.Chunk chunk : encoded.chunks()) {
      int first = filter;
      tasks.add(() -> decode(chunk, first));
      filter += chunk.filters();
    }
    return tasks;
  }

  /** The filters, once every task has run. */
  public SparseFilters result() {
    return new SparseFilters(shape, start, position, code);
  }

  /** Decodes everything now. */
  public static SparseFilters decode(EncodedFilters encoded, WeightShape shape) {
    Decoder decoder = new Decoder(encoded, shape);
    Stream<Runnable> tasks = decoder.tasks().parallelStream();
    tasks.forEach(Runnable::run);
    return decoder.result();
  }

  private void decode(EncodedFilters.Chunk chunk, int first) {
    BitReader codes = new BitReader(chunk.bytes(), chunk.from(), chunk.codeBytes());
    BitReader gaps =
        new BitReader(chunk.bytes(), chunk.from() + chunk.codeBytes(), chunk.gapBytes());
    for (int k = first; k < first + chunk.filters(); k++) {
      decodeFilter(k, codes, gaps);
    }
    codes.expectEnd();
    gaps.expectEnd();
  }

  private void decodeFilter(int k, BitReader codes, BitReader gaps) {
    int size = (int) shape.filterSize();
    int next = start[k];
    int end = start[k + 1];
    int at = -1;
    int widest = (1 << encoded.gapBits()) - 1;
    for (int left = encoded.nonZeros()[k] + encoded.paddings()[k]; left > 0; left--) {
      int symbol = Huffman.decode(codeTable, codes);
      int gap = Huffman.decode(gapTable, gaps);
      at += gap + 1;
      if (at < 0 || at >= size) {
        throw new CorruptStreamException("a weight of filter " + k + " lies outside the filter");
      }
      if (symbol != 0) {
        if (next == end) {
          throw new CorruptStreamException("filter " + k + " has more weights than announced");
        }
        position[next] = at;
        code[next++] = (byte) symbol;
      } else if (gap != widest) {
        throw new CorruptStreamException("filter " + k + " has an impossible padding entry");
      }
    }
    if (next != end) {
      throw new CorruptStreamException("filter " + k + " has fewer weights than announced");
    }
  }
}
