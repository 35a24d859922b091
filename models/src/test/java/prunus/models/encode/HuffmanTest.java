package prunus.models.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HuffmanTest {
  @Property
  void isCompleteAndWithinOneBitOfEntropy(@ForAll @Size(min = 2, max = 16) long[] counts) {
    long[] frequency = Arrays.stream(counts).map(c -> Math.floorMod(c, 500L) + 1).toArray();
    byte[] lengths = Huffman.lengths(frequency);
    double kraft = 0;
    double bits = 0;
    double entropy = 0;
    double total = Arrays.stream(frequency).sum();
    for (int i = 0; i < lengths.length; i++) {
      kraft += Math.pow(2, -lengths[i]);
      bits += lengths[i] * frequency[i] / total;
      entropy -= frequency[i] / total * Math.log(frequency[i] / total) / Math.log(2);
    }
    assertThat(kraft).isEqualTo(1);
    assertThat(bits).isBetween(entropy - 1e-9, entropy + 1);
  }

  @Test
  void limitsLengths() {
    long[] fibonacci = new long[60];
    fibonacci[0] = fibonacci[1] = 1;
    for (int i = 2; i < fibonacci.length; i++) {
      fibonacci[i] = fibonacci[i - 1] + fibonacci[i - 2];
    }
    byte[] lengths = Huffman.lengths(fibonacci);
    for (byte length : lengths) {
      assertThat((int) length).isBetween(1, Huffman.MAX_LENGTH);
    }
    Huffman.decodingTable(lengths);
  }

  @Test
  void codesAreTheCanonicalOnes() {
    // the example of RFC 1951, 3.2.2
    byte[] lengths = {3, 3, 3, 3, 3, 2, 4, 4};
    assertThat(Huffman.codes(lengths)).containsExactly(2, 3, 4, 5, 6, 0, 14, 15);
  }

  @Test
  void oneSymbolTakesOneBit() {
    assertThat(Huffman.lengths(new long[] {0, 7, 0})).containsExactly(0, 1, 0);
    assertThat(Huffman.lengths(new long[] {0, 0})).containsExactly(0, 0);
  }

  @Test
  void refusesImpossibleCodes() {
    assertThatThrownBy(() -> Huffman.decodingTable(new byte[] {1, 1, 1}))
        .isInstanceOf(CorruptStreamException.class);
    assertThatThrownBy(() -> Huffman.decodingTable(new byte[] {13, 1}))
        .isInstanceOf(CorruptStreamException.class);
    assertThatThrownBy(() -> Huffman.decodingTable(new byte[] {-1, 1}))
        .isInstanceOf(CorruptStreamException.class);
  }

  @Property
  void bitsComeBack(@ForAll @IntRange(min = 1, max = 12) int width, @ForAll int[] values) {
    BitWriter writer = new BitWriter();
    for (int value : values) {
      writer.write(value, width);
    }
    byte[] bytes = writer.finish();
    BitReader reader = new BitReader(bytes, 0, bytes.length);
    for (int value : values) {
      assertThat(reader.peek(width)).isEqualTo(value & ((1 << width) - 1));
      reader.skip(width);
    }
    reader.expectEnd();
  }
}
