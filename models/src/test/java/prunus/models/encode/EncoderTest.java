package prunus.models.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import prunus.models.RandomModels;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.WeightShape;

class EncoderTest {
  @Property(tries = 300)
  void decodesWhatItEncodes(@ForAll long seed) {
    Random random = new Random(seed);
    int codeBits = 1 + random.nextInt(8);
    var shape =
        new WeightShape(1 + random.nextInt(9), 1 + random.nextInt(300), 1 + random.nextInt(4), 3);
    SparseFilters filters = RandomModels.filters(shape, codeBits, random);
    EncodedFilters encoded = Encoder.encode(filters, codeBits);
    same(Decoder.decode(encoded, shape), filters);
  }

  static void same(SparseFilters got, SparseFilters want) {
    assertThat(got.shape()).isEqualTo(want.shape());
    assertThat(got.start()).isEqualTo(want.start());
    assertThat(got.position()).isEqualTo(want.position());
    assertThat(got.code()).isEqualTo(want.code());
  }

  @Test
  void manyChunksDecodeInAnyOrder() {
    var shape = new WeightShape(1500, 100, 3, 3);
    SparseFilters filters = RandomModels.filters(shape, 4, new Random(3));
    EncodedFilters encoded = Encoder.encode(filters, 4);
    assertThat(encoded.chunks().size()).isGreaterThan(2);
    Decoder decoder = new Decoder(encoded, shape);
    decoder.tasks().reversed().forEach(Runnable::run);
    same(decoder.result(), filters);
  }

  /** A lone weight far out: the number of padding entries is what the definition gives. */
  @Test
  void bridgesLongGaps() {
    var shape = new WeightShape(1, 5000, 1, 1);
    var filters = new SparseFilters(shape, new int[] {0, 1}, new int[] {4567}, new byte[] {1});
    EncodedFilters encoded = Encoder.encode(filters, 4);
    int reach = 1 << encoded.gapBits();
    assertThat(encoded.paddings()).containsExactly(4567 / reach);
    same(Decoder.decode(encoded, shape), filters);
  }

  @Test
  void refusesCountsThatDoNotFit() {
    var shape = new WeightShape(2, 50, 1, 1);
    EncodedFilters good = Encoder.encode(RandomModels.filters(shape, 4, new Random(1)), 4);
    assertThatThrownBy(() -> new Decoder(good, new WeightShape(3, 50, 1, 1)))
        .isInstanceOf(CorruptStreamException.class);
    var many =
        new EncodedFilters(
            good.gapBits(),
            good.codeLengths(),
            good.gapLengths(),
            new int[] {50, 50},
            new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE},
            good.chunks());
    assertThatThrownBy(() -> new Decoder(many, shape)).hasMessageContaining("too short");
    var none =
        new EncodedFilters(
            good.gapBits(),
            good.codeLengths(),
            good.gapLengths(),
            good.nonZeros(),
            good.paddings(),
            List.of());
    assertThatThrownBy(() -> new Decoder(none, shape)).isInstanceOf(CorruptStreamException.class);
  }
}
