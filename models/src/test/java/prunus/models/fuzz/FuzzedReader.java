package prunus.models.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import prunus.models.compress.CompressedNetwork;
import prunus.models.data.Idx;
import prunus.models.file.ModelFileReader;
import prunus.models.graph.Network;
import prunus.models.importers.DeepCompressionFile;
import prunus.models.importers.Weights;
import prunus.models.importers.named.NamedWeights;
import prunus.models.importers.onnx.OnnxFile;
import prunus.models.input.InputReader;
import prunus.models.json.FormatJson;
import prunus.models.json.JsonFields;
import prunus.models.json.NetworkJson;
import prunus.models.matrix.MatrixMarket;
import prunus.models.tensors.TensorFile;

/**
 * The readers of files that users give, each with its corpus under {@code fuzz/} of this name:
 * small files made by this module's own writers or by hand.
 */
enum FuzzedReader {
  PRUNED,
  ONNX,
  NPZ,
  SAFETENSORS,
  NET,
  PICTURE,
  NPY,
  IDX,
  IDX_GZ,
  MATRIX_MARKET,
  MATRIX_MARKET_VECTOR,
  JSON;

  /** What the readers of weights and inputs are told: the network the file is for. */
  private static final class Given {
    /** A convolution of 2x1x2x1 weights, ReLU, and a layer of 2x4. */
    static final Network NETWORK =
        NetworkJson.read(
            JsonFields.parse(bytes(corpus("json").resolve("seed-small.json"))).object("network"));

    /** Its input is 3x6x5. */
    static final CompressedNetwork MODEL =
        ModelFileReader.read(corpus("pruned").resolve("seed-picture.pruned"));
  }

  void read(Path file) {
    switch (this) {
      case PRUNED -> ModelFileReader.read(file);
      case ONNX -> each(OnnxFile.read(file).weights());
      case NPZ -> each(NamedWeights.read(NamedWeights.Kind.NPZ, file, Given.NETWORK));
      case SAFETENSORS -> {
        TensorFile.read(file, metadata -> Map.of("c.weight", 4L, "f.weight", 8L));
        each(NamedWeights.read(NamedWeights.Kind.SAFETENSORS, file, Given.NETWORK));
      }
      case NET -> DeepCompressionFile.read(file, Given.NETWORK);
      case PICTURE, NPY -> InputReader.read(file, Given.MODEL);
      case IDX -> Idx.read(file, corpus("idx").resolve("given.labels"));
      case IDX_GZ -> {
        move(file, Path.of(file + ".gz")); // found by the name without its ending
        Idx.read(file, corpus("idx").resolve("given.labels"));
      }
      case MATRIX_MARKET -> MatrixMarket.readMatrix(file);
      case MATRIX_MARKET_VECTOR -> MatrixMarket.readVector(file, 3);
      case JSON -> {
        JsonFields json = JsonFields.parse(bytes(file));
        NetworkJson.read(json.object("network"));
        FormatJson.preprocessing(json.object("preprocessing"));
        FormatJson.fixedPoint(json.object("inputFormat"));
        FormatJson.provenance(json.object("provenance"));
      }
    }
  }

  /** Reads all layers, which some files give only when they are asked for. */
  private static void each(Weights weights) {
    weights.layers().forEach((name, layer) -> layer.weights());
  }

  /** The bytes with the length and checksum a careful forger would give them. */
  byte[] sealed(byte[] bytes) {
    return this == PRUNED ? reseal(bytes) : bytes;
  }

  /** Its files; those named {@code seed-} are whole, the others once broke the reader. */
  List<Path> corpus() {
    try (Stream<Path> files = Files.list(corpus(name().toLowerCase(Locale.ROOT)))) {
      return files.filter(f -> !f.getFileName().toString().startsWith("given")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path corpus(String name) {
    return Path.of("src/test/resources/fuzz").resolve(name);
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts right the length at byte 16 and the CRC-32C at the end of a {@code .pruned} file. */
  private static byte[] reseal(byte[] bytes) {
    if (bytes.length < 28) {
      return bytes;
    }
    byte[] out = bytes.clone();
    ByteBuffer fields = ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN);
    fields.putLong(16, out.length);
    CRC32C crc = new CRC32C();
    crc.update(out, 0, out.length - 4);
    fields.putInt(out.length - 4, (int) crc.getValue());
    return out;
  }
}
