package prunus.models.importers;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.UserFile;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.Coding;
import prunus.models.quantise.PrunedLayer;
import prunus.models.quantise.SparseWeights;

/**
 * Reads the {@code .net} files that were published with Deep Compression (Han, Mao, Dally 2016).
 *
 * <p>Little endian: a {@code u32} number of entries per layer; then for each layer its codebook
 * (256 {@code f32} for a convolution, 16 for a fully connected layer, the first 0), a {@code f32}
 * bias per filter, the codes (a byte each; 4-bit codes two a byte, low first), and the gaps of 4
 * bits, two a byte, low first. An entry stands gap + 1 positions after the one before it in the
 * weights flattened as K, C, R, S. Entries whose value is 0 only bridge gaps.
 */
public final class DeepCompressionFile {
  private static final int MAX_BYTES = 1 << 28;
  private static final int GAP_BITS = 4;

  private final ByteBuffer in;

  private DeepCompressionFile(byte[] bytes) {
    in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads a file with the weights of a network.
   *
   * @throws ImportException if it cannot be read or is not this network's
   */
  public static Weights read(Path file, Network network) {
    try {
      byte[] bytes = UserFile.read(file, MAX_BYTES);
      return new Weights(
          parse(bytes, network),
          Weights.source("Deep Compression file", file, MemorySegment.ofArray(bytes)));
    } catch (IOException e) {
      throw new ImportException("cannot read " + file + ": " + UserFile.reason(e), e);
    } catch (ImportException e) {
      throw new ImportException(
          "%s: %s; it must be a Deep Compression file of %s"
              .formatted(file, e.getMessage(), network.name()),
          e);
    }
  }

  /**
   * Reads a file's content.
   *
   * @throws ImportException saying what is wrong and in which layer
   */
  static Map<String, PrunedLayer> parse(byte[] bytes, Network network) {
    return new DeepCompressionFile(bytes).layers(network.weighted());
  }

  private Map<String, PrunedLayer> layers(List<Weighted> weighted) {
    need(4L * weighted.size(), "the table of entries");
    int[] entries = new int[weighted.size()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = in.getInt();
      long weights = weighted.get(i).weightShape().elements();
      if (entries[i] < 1 || entries[i] > weights) {
        throw new ImportException(
            "layer %s would have %d entries and has %d weights"
                .formatted(weighted.get(i).name(), entries[i] & 0xFFFFFFFFL, weights));
      }
    }
    Map<String, PrunedLayer> out = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i++) {
      out.put(weighted.get(i).name(), layer(weighted.get(i), entries[i]));
    }
    if (in.hasRemaining()) {
      throw new ImportException(
          "after the last layer %d bytes belong to nothing".formatted(in.remaining()));
    }
    return out;
  }

  private PrunedLayer layer(Weighted layer, int entries) {
    int codeBits =
        switch (layer) {
          case Convolution c -> 8;
          case FullyConnected f -> 4;
        };
    String name = layer.name();
    WeightShape shape = layer.weightShape();
    double[] codebook = floats(1 << codeBits, "the codebook of layer " + name);
    if (codebook[0] != 0) {
      throw new ImportException(
          "the codebook of layer %s begins with %s, not 0".formatted(name, codebook[0]));
    }
    double[] bias = floats(shape.filters(), "the biases of layer " + name);
    byte[] codes = fields(entries, codeBits, "the codes of layer " + name);
    byte[] gaps = fields(entries, GAP_BITS, "the gaps of layer " + name);
    return new Entries(name, shape, codebook, codes, gaps).layer(bias);
  }

  private void need(long bytes, String what) {
    if (bytes > in.remaining()) {
      throw new ImportException(
          "at byte %d %s needs %d bytes and %d are left"
              .formatted(in.position(), what, bytes, in.remaining()));
    }
  }

  private double[] floats(int count, String what) {
    need(4L * count, what);
    double[] out = new double[count];
    for (int i = 0; i < count; i++) {
      out[i] = in.getFloat();
      if (!Double.isFinite(out[i])) {
        throw new ImportException("%s hold a value that is not finite at %d".formatted(what, i));
      }
    }
    return out;
  }

  /** Unsigned fields of 4 or 8 bits. */
  private byte[] fields(int count, int bits, String what) {
    int bytes = Math.ceilDiv(count, 8 / bits);
    need(bytes, what);
    byte[] packed = new byte[bytes];
    in.get(packed);
    if (bits == 8) {
      return packed;
    }
    byte[] out = new byte[count];
    for (int i = 0; i < count; i++) {
      out[i] = (byte) ((packed[i / 2] >> (i % 2 * 4)) & 0xF);
    }
    return out;
  }

  /** The entries of a layer, in the order of the file. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Entries(
      String name, WeightShape shape, double[] codebook, byte[] codes, byte[] gaps) {
    PrunedLayer layer(double[] bias) {
      int count = 0;
      for (byte code : codes) {
        count += codebook[code & 0xFF] != 0 ? 1 : 0;
      }
      int[] start = new int[shape.filters() + 1];
      int[] position = new int[count];
      float[] value = new float[count];
      byte[] kept = new byte[count];
      long at = -1;
      int to = 0;
      for (int i = 0; i < codes.length; i++) {
        at += gaps[i] + 1;
        if (at >= shape.elements()) {
          throw new ImportException(
              "entry %d of layer %s stands at %d, beyond its %d weights"
                  .formatted(i, name, at, shape.elements()));
        }
        double weight = codebook[codes[i] & 0xFF];
        if (weight != 0) {
          start[(int) (at / shape.filterSize()) + 1]++;
          position[to] = (int) (at % shape.filterSize());
          value[to] = (float) weight;
          kept[to++] = codes[i];
        }
      }
      for (int k = 0; k < shape.filters(); k++) {
        start[k + 1] += start[k];
      }
      return new PrunedLayer(
          new SparseWeights(shape, start, position, value),
          new BiasRule.Given(bias),
          new Coding.Given(codebook, kept, new int[shape.filters()]));
    }
  }
}
