package prunus.models.importers.named;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import prunus.models.BadInputException;
import prunus.models.MappedFile;
import prunus.models.UserFile;
import prunus.models.graph.Network;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.importers.DenseWeights;
import prunus.models.importers.ImportException;
import prunus.models.importers.LayersOnDemand;
import prunus.models.importers.Weights;
import prunus.models.quantise.PrunedLayer;
import prunus.models.tensors.DenseArray;
import prunus.models.tensors.NpzArchive;
import prunus.models.tensors.Safetensors;
import prunus.models.tensors.TensorArchive;
import prunus.models.tensors.TensorInfo;
import prunus.models.tensors.Values;

/**
 * Weights of a known network from a file of named arrays. The arrays are found by the rules of
 * {@link NameRule}, biases may be missing, and other arrays are left alone.
 */
public final class NamedWeights {
  /** Most arrays that a message lists. */
  private static final int LISTED = 12;

  private final TensorArchive archive;
  private final List<String> notes = new ArrayList<>();

  private NamedWeights(TensorArchive archive) {
    this.archive = archive;
  }

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
    return read(kind, file, network, Map.of());
  }

  /**
   * The same with other names.
   *
   * @param names from names in the file, or what stands before a point in them, to those wanted
   */
  public static Weights read(Kind kind, Path file, Network network, Map<String, String> names) {
    try {
      MemorySegment bytes = MappedFile.open(file);
      Weights weights = parse(kind, bytes, network, names);
      return new Weights(
          weights.layers(), Weights.source(kind.words, file, bytes), weights.notes());
    } catch (IOException e) {
      throw new ImportException("cannot read " + file + ": " + UserFile.reason(e), e);
    } catch (ImportException e) {
      throw new ImportException(file + ": " + e.getMessage(), e);
    }
  }

  static Weights parse(Kind kind, byte[] bytes, Network network) {
    return parse(kind, MemorySegment.ofArray(bytes), network, Map.of());
  }

  /**
   * Reads a file's content.
   *
   * @throws ImportException saying what is wrong and in which array
   */
  static Weights parse(Kind kind, MemorySegment bytes, Network network, Map<String, String> names) {
    try {
      TensorArchive archive =
          switch (kind) {
            case NPZ -> new NpzArchive(bytes);
            case SAFETENSORS -> new Safetensors(bytes);
          };
      var reader = new NamedWeights(new RenamedTensors(archive, names));
      return new Weights(reader.layers(network), kind.words, reader.notes);
    } catch (ImportException e) {
      throw e;
    } catch (BadInputException e) {
      throw new ImportException(e.getMessage(), e);
    }
  }

  private Map<String, PrunedLayer> layers(Network network) {
    List<Weighted> layers = network.weighted();
    Map<String, TensorInfo> there = archive.tensors();
    NameRule.Found found =
        NameRule.ALL.stream()
            .flatMap(rule -> rule.find(there, layers).stream())
            .findFirst()
            .orElseThrow(() -> missing(there, layers));
    if (!found.note().isEmpty()) {
      notes.add(found.note());
    }
    Map<String, Supplier<PrunedLayer>> out = new LinkedHashMap<>();
    for (Weighted layer : layers) {
      NameRule.Source source = found.layers().get(layer.name());
      Values weights = weights(layer, source);
      double[] biases = biases(layer, source);
      String stem = source.weight().replaceFirst("\\.weight(_orig)?$", "");
      Values normal =
          Normalisation.behind(archive, stem, biases.length)
              .map(n -> normalised(weights, biases, n))
              .orElse(weights);
      out.put(layer.name(), () -> DenseWeights.sparse(layer.weightShape(), normal, biases));
    }
    return new LayersOnDemand(out);
  }

  private static Values normalised(Values weights, double[] biases, Normalisation n) {
    int size = weights.count() / biases.length;
    java.util.Arrays.setAll(biases, k -> biases[k] * n.factor()[k] + n.shift()[k]);
    return Values.computed(weights.count(), i -> (float) (weights.at(i) * n.factor()[i / size]));
  }

  private static ImportException missing(Map<String, TensorInfo> there, List<Weighted> layers) {
    if (there.keySet().stream().anyMatch(name -> name.endsWith("/kernel"))) {
      return new ImportException(
          "its names are those of Keras, where a dense layer behind a flattened map has its inputs"
              + " in the order row, column, channel; export the model as ONNX, or save convolutions"
              + " as LAYER.weight = numpy.transpose(kernel, (3, 2, 0, 1)) and dense layers as"
              + " kernel.T with inputs in the order channel, row, column");
    }
    String name =
        layers.stream()
            .map(layer -> layer.name() + LayerNames.WEIGHT)
            .filter(n -> !there.containsKey(n))
            .findFirst()
            .orElseThrow();
    String listed =
        there.entrySet().stream()
            .limit(LISTED)
            .map(e -> e.getKey() + " " + e.getValue().sizes())
            .collect(Collectors.joining(", "));
    return new ImportException(
        "it has no array %s, which the network needs; it has %d arrays: %s%s; give --map"
                .formatted(name, there.size(), listed, there.size() > LISTED ? ", …" : "")
            + " NAME=LAYER for each layer of another name, with the layers %s"
                .formatted(layers.stream().map(Weighted::name).collect(Collectors.joining(", "))));
  }

  private Values weights(Weighted layer, NameRule.Source source) {
    TensorInfo info = archive.tensors().get(source.weight());
    WeightShape s = layer.weightShape();
    if (info.unreadable()) {
      archive.values(source.weight()); // says why
    }
    Layout layout =
        Layout.of(layer, info)
            .orElseThrow(
                () ->
                    new ImportException(
                        "array %s has sizes %s and layer %s of the network has weights %s"
                            .formatted(source.weight(), info.sizes(), layer.name(), sizes(s))));
    Values values = archive.values(source.weight());
    if (source.mask().isPresent()) {
      values = product(values, source);
    }
    if (layout != Layout.FILTERS_FIRST) {
      notes.add(
          "%s is in the order %s and was transposed".formatted(source.weight(), layout.words()));
    }
    Values ordered = layout.toFiltersFirst(values, s);
    return info.whole() ? Scales.apply(archive, source.weight(), ordered, s.filters()) : ordered;
  }

  private Values product(Values values, NameRule.Source source) {
    String name = source.mask().orElseThrow();
    TensorInfo info = archive.tensors().get(name);
    if (!info.dims().equals(archive.tensors().get(source.weight()).dims())) {
      throw new ImportException(
          "array %s has sizes %s, not those of %s".formatted(name, info.sizes(), source.weight()));
    }
    Values mask = archive.values(name);
    return Values.computed(values.count(), i -> values.at(i) * mask.at(i));
  }

  private double[] biases(Weighted layer, NameRule.Source source) {
    double[] biases = new double[layer.weightShape().filters()];
    Optional<String> name = source.bias();
    if (name.isPresent()) {
      TensorInfo info = archive.tensors().get(name.get());
      if (!info.unreadable() && info.elements() != biases.length) {
        throw new ImportException(
            "array %s has sizes %s for %d filters"
                .formatted(name.get(), info.sizes(), biases.length));
      }
      DenseArray bias = archive.read(name.get());
      java.util.Arrays.setAll(biases, k -> bias.values()[k]);
    }
    return biases;
  }

  private static String sizes(WeightShape s) {
    return "%dx%dx%dx%d".formatted(s.filters(), s.channels(), s.rows(), s.columns());
  }
}
