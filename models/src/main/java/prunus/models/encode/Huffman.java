package prunus.models.encode;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Canonical Huffman codes of limited length. A code is its lengths alone: codes are numbered in
 * order of (length, symbol), as in RFC 1951.
 */
public final class Huffman {
  /** Longest code, bits: a decoding table of 4096 entries stays in the first-level cache. */
  public static final int MAX_LENGTH = 12;

  private Huffman() {}

  private record Tree(long weight, int order, int symbol, Tree left, Tree right) {}

  /**
   * Code lengths for these frequencies; 0 for a symbol that does not occur. Where the optimal code
   * is too long, frequencies are halved (rounding up) until it fits. A lone symbol gets one bit.
   *
   * @param frequency of each symbol, at most 256 symbols
   */
  public static byte[] lengths(long[] frequency) {
    long[] weight = frequency.clone();
    byte[] lengths = new byte[weight.length];
    while (!assign(weight, lengths)) {
      for (int i = 0; i < weight.length; i++) {
        weight[i] = (weight[i] + 1) / 2;
      }
    }
    return lengths;
  }

  private static boolean assign(long[] weight, byte[] lengths) {
    var queue =
        new PriorityQueue<Tree>(Comparator.comparingLong(Tree::weight).thenComparing(Tree::order));
    for (int s = 0; s < weight.length; s++) {
      if (weight[s] > 0) {
        queue.add(new Tree(weight[s], s, s, null, null));
      }
    }
    int order = weight.length;
    while (queue.size() > 1) {
      Tree a = queue.remove();
      Tree b = queue.remove();
      queue.add(new Tree(a.weight() + b.weight(), order++, -1, a, b));
    }
    return queue.isEmpty() || depths(queue.remove(), 0, lengths);
  }

  private static boolean depths(Tree tree, int depth, byte[] lengths) {
    if (tree.symbol() >= 0) {
      lengths[tree.symbol()] = (byte) Math.max(1, depth);
      return depth <= MAX_LENGTH;
    }
    return depths(tree.left(), depth + 1, lengths) && depths(tree.right(), depth + 1, lengths);
  }

  /** Bits that a text of these frequencies takes. */
  static long cost(long[] frequency, byte[] lengths) {
    long bits = 0;
    for (int s = 0; s < frequency.length; s++) {
      bits += frequency[s] * lengths[s];
    }
    return bits;
  }

  /** The canonical code of each symbol. */
  static int[] codes(byte[] lengths) {
    int[] codes = new int[lengths.length];
    int code = 0;
    for (int length = 1; length <= MAX_LENGTH; length++) {
      code <<= 1;
      for (int s = 0; s < lengths.length; s++) {
        if (lengths[s] == length) {
          codes[s] = code++;
        }
      }
    }
    return codes;
  }

  /**
   * A table with an entry for each {@link #MAX_LENGTH} bits: {@code symbol << 8 | length}, 0 where
   * no code begins so.
   *
   * @throws CorruptStreamException if a length is out of range or the code is over-subscribed
   */
  static int[] decodingTable(byte[] lengths) {
    long used = 0;
    for (byte length : lengths) {
      if (length < 0 || length > MAX_LENGTH) {
        throw new CorruptStreamException("a Huffman code has an impossible length " + length);
      }
      used += length == 0 ? 0 : 1L << (MAX_LENGTH - length);
    }
    if (used > 1L << MAX_LENGTH) {
      throw new CorruptStreamException("a Huffman code has more words than bits allow");
    }
    int[] table = new int[1 << MAX_LENGTH];
    int[] codes = codes(lengths);
    for (int s = 0; s < lengths.length; s++) {
      if (lengths[s] > 0) {
        int spare = MAX_LENGTH - lengths[s];
        java.util.Arrays.fill(
            table, codes[s] << spare, (codes[s] + 1) << spare, (s << 8) | lengths[s]);
      }
    }
    return table;
  }

  /** Takes one symbol. */
  static int decode(int[] table, BitReader bits) {
    int entry = table[bits.peek(MAX_LENGTH)];
    if (entry == 0) {
      throw new CorruptStreamException("a Huffman stream has a word that is no code");
    }
    bits.skip(entry & 0xFF);
    return entry >>> 8;
  }
}
