package prunus.models.tensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorFileTest {
  @TempDir private Path folder;

  private static TensorFile example() {
    Map<String, DenseArray> tensors = new LinkedHashMap<>();
    tensors.put(
        "f.weight", new DenseArray(List.of(2L, 3L), new float[] {1, -2, 0, 0.5f, 3, 1e-9f}));
    tensors.put("f.bias", new DenseArray(List.of(2L), new float[] {7, -8}));
    return new TensorFile(Map.of("epoch", "3"), tensors);
  }

  /** By the format's own definition, without our reader: length, JSON, little-endian floats. */
  @Test
  void laidOutAsTheFormatSays() throws IOException {
    Path file = folder.resolve("new/folder/x.safetensors");
    example().write(file);
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int header = (int) in.getLong();
    assertThat(header % 8).isZero();
    String json = new String(in.array(), 8, header, StandardCharsets.UTF_8).strip();
    assertThat(json)
        .isEqualTo(
            "{\"__metadata__\":{\"epoch\":\"3\"},"
                + "\"f.weight\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]},"
                + "\"f.bias\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[24,32]}}");
    assertThat(in.capacity()).isEqualTo(8 + header + 32);
    assertThat(in.getFloat(8 + header + 4)).isEqualTo(-2);
    assertThat(in.getFloat(8 + header + 28)).isEqualTo(-8);
    assertThat(file.getParent().toFile().list()).containsExactly("x.safetensors");
  }

  @Test
  void readBackAsWritten() {
    Path file = folder.resolve("x.safetensors");
    example().write(file);
    TensorFile read =
        TensorFile.read(file, entries -> Map.of("f.weight", 6L, "f.bias", 2L, "g.bias", 1L));
    assertThat(read.metadata()).containsExactly(Map.entry("epoch", "3"));
    assertThat(read.tensors()).containsOnlyKeys("f.weight", "f.bias");
    assertThat(read.tensors().get("f.weight").dims()).containsExactly(2L, 3L);
    assertThat(read.tensors().get("f.weight").values()).containsExactly(1, -2, 0, 0.5f, 3, 1e-9f);
  }

  @Test
  void faultsAreNamed() throws IOException {
    Path file = folder.resolve("x.safetensors");
    example().write(file);
    assertThatThrownBy(() -> TensorFile.read(file, m -> Map.of("f.bias", 3L)))
        .isInstanceOf(TensorException.class)
        .hasMessageContaining("x.safetensors: tensor f.bias has sizes");
    Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 100));
    assertThatThrownBy(() -> TensorFile.read(file, m -> Map.of()))
        .hasMessageContaining("no safetensors file, or cut off");
    Path below = file.resolve("y.safetensors");
    assertThatThrownBy(() -> example().write(below))
        .isInstanceOf(TensorException.class)
        .hasMessageContaining("cannot write");
  }
}
