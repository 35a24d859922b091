package prunus.models.encode;

/** Reads bits, most significant first, from a slice of an array. Past the end it reads zeros. */
final class BitReader {
  private final byte[] bytes;
  private final int end;
  private int next;
  private long buffer; // bits not yet taken, at the top
  private int count; // how many of them are real; negative once read past the end

  BitReader(byte[] bytes, int from, int length) {
    this.bytes = bytes;
    this.next = from;
    this.end = from + length;
  }

  /** The next {@code bits} bits (1..{@link Huffman#MAX_LENGTH}) without taking them. */
  int peek(int bits) {
    if (count < bits) {
      while (count <= 56 && next < end) {
        buffer |= (bytes[next++] & 0xFFL) << (56 - count);
        count += 8;
      }
    }
    return (int) (buffer >>> (64 - bits));
  }

  /** Takes bits that were peeked at. */
  void skip(int bits) {
    buffer <<= bits;
    count -= bits;
    if (count < 0) {
      throw new CorruptStreamException("a Huffman stream ends early");
    }
  }

  /** Checks that less than a byte is left and that it is zero. */
  void expectEnd() {
    if (next != end || count >= 8 || buffer != 0) {
      throw new CorruptStreamException("a Huffman stream goes on past its last entry");
    }
  }
}
