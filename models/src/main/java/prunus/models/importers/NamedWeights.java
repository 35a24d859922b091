package prunus.models.importers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import prunus.models.UserFile;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.quantise.PrunedLayer;

/**
 * Weights of a known network from a file of named arrays: {@code LAYER.weight}, in the order
 * filter, channel, row, column, and {@code LAYER.bias}, which may be missing. Other arrays are left
 * alone.
 */
public final class NamedWeights {
  private static final int MAX_BYTES = 1 << 28;

  private NamedWeights() {}

  /** The kinds of file. */
  public enum Kind {
    NPZ("NumPy archive"),
    SAFETENSORS("safetensors file");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /**
   * Reads a file with the weights of a network.
   *
   * @throws ImportException if it cannot be read or does not hold them
   */
  public static Weights read(Kind kind, Path file, Network network) {
    try {
      byte[] bytes = UserFile.read(file, MAX_BYTES);
      return new Weights(parse(kind, bytes, network), Weights.source(kind.words, file, bytes));
    } catch (IOException e) {
      throw new ImportException("cannot read " + file + ": " + UserFile.reason(e), e);
    } catch (ImportException e) {
      throw new ImportException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a file's content.
   *
   * @throws ImportException saying what is wrong and in which array
   */
  static Map<String, PrunedLayer> parse(Kind kind, byte[] bytes, Network network) {
    Map<String, Long> wanted = new LinkedHashMap<>();
    for (Weighted layer : network.weighted()) {
      wanted.put(layer.name() + ".weight", layer.weightShape().elements());
      wanted.put(layer.name() + ".bias", (long) layer.weightShape().filters());
    }
    Map<String, DenseArray> arrays =
        switch (kind) {
          case NPZ -> NpzArchive.parse(bytes, wanted);
          case SAFETENSORS -> Safetensors.parse(bytes, wanted);
        };
    Map<String, PrunedLayer> out = new LinkedHashMap<>();
    for (Weighted layer : network.weighted()) {
      out.put(layer.name(), layer(layer, arrays));
    }
    return out;
  }

  private static PrunedLayer layer(Weighted layer, Map<String, DenseArray> arrays) {
    WeightShape shape = layer.weightShape();
    DenseArray weight = arrays.get(layer.name() + ".weight");
    if (weight == null) {
      throw new ImportException(
          "it has no array %s.weight, which the network needs".formatted(layer.name()));
    }
    long[] full = {shape.filters(), shape.channels(), shape.rows(), shape.columns()};
    boolean fits = java.util.Arrays.equals(sizes(weight), full);
    boolean matrix = layer instanceof FullyConnected && weight.dims().size() == 2;
    if (!fits && !(matrix && weight.dims().get(0) == full[0] && weight.dims().get(1) == full[1])) {
      throw new ImportException(
          "array %s.weight has sizes %s and the layer has weights %dx%dx%dx%d"
              .formatted(layer.name(), weight.dims(), full[0], full[1], full[2], full[3]));
    }
    DenseArray bias = arrays.get(layer.name() + ".bias");
    double[] biases = new double[shape.filters()];
    if (bias != null) {
      if (bias.values().length != biases.length) {
        throw new ImportException(
            "array %s.bias has sizes %s for %d filters"
                .formatted(layer.name(), bias.dims(), biases.length));
      }
      java.util.Arrays.setAll(biases, k -> bias.values()[k]);
    }
    return DenseWeights.sparse(shape, weight.values(), biases);
  }

  private static long[] sizes(DenseArray array) {
    return array.dims().stream().mapToLong(d -> d).toArray();
  }
}
