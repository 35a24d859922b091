package prunus.models.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.models.BadInputException;
import prunus.models.RandomModels;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;

class ModelFileTest {
  @Property(tries = 200)
  void readsWhatItWrites(@ForAll long seed) {
    CompressedNetwork network = RandomModels.network(seed);
    byte[] bytes = ModelFileWriter.bytes(network);
    assertThat(ModelFileWriter.bytes(network)).isEqualTo(bytes);
    CompressedNetwork read = ModelFileReader.parse(bytes);
    assertThat(read.network().name()).isEqualTo(network.network().name());
    assertThat(read.network().input()).isEqualTo(network.network().input());
    assertThat(read.network().nodes()).isEqualTo(network.network().nodes());
    assertThat(read.inputFormat()).isEqualTo(network.inputFormat());
    assertThat(read.preprocessing()).isEqualTo(network.preprocessing());
    assertThat(read.provenance()).isEqualTo(network.provenance());
    assertThat(read.layers().keySet()).isEqualTo(network.layers().keySet());
    network.layers().forEach((name, layer) -> same(read.layer(name), layer));
  }

  private static void same(CompressedLayer got, CompressedLayer want) {
    assertThat(got.filters().shape()).isEqualTo(want.filters().shape());
    assertThat(got.filters().start()).isEqualTo(want.filters().start());
    assertThat(got.filters().position()).isEqualTo(want.filters().position());
    assertThat(got.filters().code()).isEqualTo(want.filters().code());
    assertThat(got.codebook()).isEqualTo(want.codebook());
    assertThat(got.codeBits()).isEqualTo(want.codeBits());
    assertThat(got.bias()).isEqualTo(want.bias());
    assertThat(got.input()).isEqualTo(want.input());
    assertThat(got.output()).isEqualTo(want.output());
    assertThat(got.weightFractionBits()).isEqualTo(want.weightFractionBits());
    assertThat(Double.compare(got.sqnrDb(), want.sqnrDb())).isZero();
  }

  /** Flipped bytes, with the checksum put right so that they get past it. */
  @Property(tries = 3000)
  void damageIsAlwaysOneException(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = ModelFileWriter.bytes(RandomModels.network(seed & 15));
    for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    if (random.nextInt(5) > 0) {
      reseal(bytes);
    }
    parsesOrRefuses(bytes);
  }

  @Property(tries = 1000)
  void truncationIsAlwaysOneException(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = ModelFileWriter.bytes(RandomModels.network(seed & 15));
    byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
    assertThatThrownBy(() -> ModelFileReader.parse(cut)).isInstanceOf(BadInputException.class);
    if (cut.length > Layout.HEADER + Layout.TRAILER) {
      ByteBuffer.wrap(cut).order(ByteOrder.LITTLE_ENDIAN).putLong(16, cut.length);
      reseal(cut);
      assertThatThrownBy(() -> ModelFileReader.parse(cut)).isInstanceOf(BadInputException.class);
    }
  }

  /** Numbers of the manifest replaced by absurd ones, everything else put right. */
  @Property(tries = 1500)
  void absurdNumbersAreRefusedWithoutAllocation(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = ModelFileWriter.bytes(RandomModels.network(seed & 15));
    int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(12);
    String json = new String(bytes, Layout.HEADER, length, StandardCharsets.UTF_8);
    String[] absurd = {"-1", "0", "2147483647", "16777216", "99999999999999", "1e30", "null", "3"};
    var numbers = java.util.regex.Pattern.compile("\\b\\d+\\b").matcher(json).results().toList();
    var chosen = numbers.get(random.nextInt(numbers.size()));
    String changed =
        json.substring(0, chosen.start())
            + absurd[random.nextInt(absurd.length)]
            + json.substring(chosen.end());
    byte[] text = changed.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out =
        ByteBuffer.allocate(bytes.length - length + text.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put(bytes, 0, 12).putInt(text.length).putLong(out.capacity()).put(text);
    out.put(bytes, Layout.HEADER + length, bytes.length - Layout.HEADER - length);
    reseal(out.array());
    parsesOrRefuses(out.array());
  }

  private static void parsesOrRefuses(byte[] bytes) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try {
            assertThat(ModelFileReader.parse(bytes)).isNotNull();
          } catch (BadInputException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
          }
        });
  }

  private static void reseal(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length - 4);
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(bytes.length - 4, (int) crc.getValue());
  }

  @Test
  void saysWhatIsWrongWithAFile(@TempDir Path folder) throws IOException {
    byte[] good = ModelFileWriter.bytes(RandomModels.network(1));
    refused(folder, Arrays.copyOf(good, 20), "cut off after 20 bytes; copy or download it again");
    refused(folder, Arrays.copyOf(good, good.length - 9), "should have", "it is cut off; copy");
    refused(folder, Arrays.copyOf(good, good.length + 9), "should have", "goes on past its end");
    refused(folder, new byte[100], "not a .pruned model file");
    refused(folder, new byte[0], "not a .pruned model file; sim import, prune and train make them");
    byte[] version = good.clone();
    version[8] = 9;
    refused(folder, version, "version 9", "reads versions 1 to 2", "a newer program reads it");
    version[8] = 0;
    refused(folder, version, "version 0", "make it again with this program");
    byte[] flipped = good.clone();
    flipped[good.length / 2] ^= 1;
    refused(folder, flipped, "checksum does not match: the file is damaged; copy or download");
    assertThatThrownBy(() -> ModelFileReader.read(folder.resolve("none.pruned")))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> ModelFileReader.read(folder))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("folder");
    assertThatThrownBy(() -> ModelFileReader.read(Path.of("/dev/null")))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("not a regular file");
  }

  /** A sound checksum over senseless content: not the copy is at fault but the writer. */
  @Test
  void contentWithoutSenseIsItsWritersFault(@TempDir Path folder) throws IOException {
    byte[] good = ModelFileWriter.bytes(RandomModels.network(1));
    refused(folder, changed(good, "\"scale\":0.5", "\"scale\":0.0"), "scale", "make it again");
    refused(folder, changed(good, "\"BGR\"", "\"RBG\""), "channelOrder", "is at fault");
    refused(folder, changed(good, "\"scale\":0.5", "\"mean\" :0.5"), "has the key \"mean\" twice");
  }

  private static byte[] changed(byte[] file, String old, String with) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(old);
    byte[] out = text.replace(old, with).getBytes(StandardCharsets.ISO_8859_1);
    reseal(out);
    return out;
  }

  private static void refused(Path folder, byte[] bytes, String... parts) throws IOException {
    Path file = Files.write(folder.resolve("m.pruned"), bytes);
    assertThatThrownBy(() -> ModelFileReader.read(file))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContainingAll(parts)
        .hasMessageContaining("m.pruned");
  }

  @Test
  void writesAllOrNothing(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("deep/m.pruned");
    ModelFileWriter.write(RandomModels.network(2), file);
    ModelFileWriter.write(RandomModels.network(3), file);
    try (var left = Files.list(file.getParent())) {
      assertThat(left).containsExactly(file);
    }
    assertThat(ModelFileReader.read(file).network().name()).isEqualTo("net3");
    assertThatThrownBy(() -> ModelFileWriter.write(RandomModels.network(2), file.resolve("x")))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("is in the way");
  }
}
