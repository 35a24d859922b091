package prunus.models.importers.onnx;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import prunus.models.BadInputException;
import prunus.models.MappedFile;
import prunus.models.UserFile;
import prunus.models.compress.HostPart;
import prunus.models.graph.InvalidNetworkException;
import prunus.models.graph.Network;
import prunus.models.host.HostMissingException;
import prunus.models.host.HostRuntime;
import prunus.models.host.HostTensor;
import prunus.models.importers.ImportException;
import prunus.models.importers.Weights;
import prunus.models.quantise.PrunedLayer;

/** Reads ONNX models: graph and weights. */
public final class OnnxFile {
  private OnnxFile() {}

  /** A network and its weights. */
  public record Model(Network network, Weights weights, Operators operators, HostPart host) {}

  /**
   * Where a graph's nodes end up.
   *
   * @param array those that are layers of their own
   * @param folded those that are part of another, another view or nothing
   */
  public record Operators(int array, int host, int folded) {}

  /**
   * Reads a file.
   *
   * @throws ImportException if it cannot be read, or has a node that cannot be imported
   */
  public static Model read(Path file) {
    return read(file, Map.of());
  }

  /**
   * The same with sizes that the file leaves open.
   *
   * @param shapes sizes of inputs, by name
   */
  public static Model read(Path file, Map<String, List<Long>> shapes) {
    try {
      MemorySegment bytes = MappedFile.open(file);
      Path folder = file.toAbsolutePath().getParent();
      Translation translation = translate(bytes, new ExternalData(folder), shapes);
      return new Model(
          translation.network(),
          new Weights(translation.layers(), Weights.source("ONNX model", file, bytes)),
          translation.operators(),
          HostPart.NONE);
    } catch (IOException e) {
      throw new ImportException("cannot read " + file + ": " + UserFile.reason(e), e);
    } catch (ImportException e) {
      throw new ImportException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a file; what no rule takes is left to the host, if it is there.
   *
   * @param shapes sizes of inputs that the file leaves open, by name
   * @throws ImportException if it cannot be read, or has a node that cannot be imported and there
   *     is no host
   */
  public static Model readWithHost(Path file, Map<String, List<Long>> shapes) {
    return readWithHost(file, shapes, Map.of());
  }

  /**
   * The same for a graph of which some inputs are known.
   *
   * @param given by name; their sizes become those of the network
   */
  public static Model readWithHost(
      Path file, Map<String, List<Long>> shapes, Map<String, HostTensor> given) {
    try {
      return read(file, shapes);
    } catch (ImportException refused) {
      if (!refused.nodes()) {
        throw refused;
      }
      HostRuntime host =
          HostRuntime.find().orElseThrow(() -> new HostMissingException(refused.getMessage()));
      Partition partition = partition(file, Reference.example(file, shapes, given), host);
      String source;
      try {
        source = Weights.source("ONNX model", file, MappedFile.open(file));
      } catch (IOException e) {
        throw new ImportException("cannot read " + file + ": " + UserFile.reason(e), e);
      }
      String name = new NetworkBuilder().name(partition.name());
      return new Model(
          partition.network(name),
          new Weights(partition.layers(), source),
          new Operators(partition.onArray(), partition.onHost(), partition.folded()),
          partition.host());
    }
  }

  /**
   * An input of a graph.
   *
   * @param sizes outermost first; −1 where the file leaves one open
   */
  public record Input(HostTensor.Type type, List<Long> sizes) {}

  /**
   * Inputs of a file's graph, by name.
   *
   * @throws ImportException if it cannot be read, or an input has elements of another type
   */
  public static Map<String, Input> inputs(Path file) {
    OnnxGraph graph = Reference.graph(file, Map.of());
    Map<String, Input> inputs = new LinkedHashMap<>();
    graph.inputs().forEach((n, sizes) -> inputs.put(n, new Input(Reference.type(graph, n), sizes)));
    return inputs;
  }

  /**
   * Runs a file's whole graph on the host.
   *
   * @param bare whether a softmax is left out that makes an output of this name
   * @return the outputs by name
   */
  public static Map<String, HostTensor> outputs(
      Path file, Map<String, HostTensor> inputs, HostRuntime host, Predicate<String> bare) {
    OnnxGraph graph = Reference.graph(file, Map.of());
    Set<String> without = new LinkedHashSet<>(graph.outputs());
    without.removeIf(bare.negate());
    return Reference.outputs(graph, inputs, host, without);
  }

  /**
   * Reads a file and deals it out to array and host.
   *
   * @param inputs what the graph is run on once, by the names of its inputs: their sizes become
   *     those of the network
   * @throws ImportException if it cannot be read or run
   */
  public static Partition partition(Path file, Map<String, HostTensor> inputs, HostRuntime host) {
    try {
      MemorySegment bytes = MappedFile.open(file);
      ExternalData external = new ExternalData(file.toAbsolutePath().getParent());
      OnnxGraph graph = OnnxGraph.read(bytes, external);
      boolean fold = Reference.mustFold(graph);
      OnnxGraph folded = fold ? Reference.folded(graph, inputs, host) : graph;
      return new Partitioner(folded, Reference.values(folded, inputs, host)).partition();
    } catch (IOException e) {
      throw new ImportException("cannot read " + file + ": " + UserFile.reason(e), e);
    } catch (BadInputException e) {
      throw new ImportException(file + ": " + e.getMessage(), e);
    }
  }

  /** A network and its weights, without a file. */
  record Translation(Network network, Map<String, PrunedLayer> layers, Operators operators) {}

  /** Reads the content of a model that is in one piece. */
  static Translation translate(byte[] bytes) {
    return translate(MemorySegment.ofArray(bytes), new ExternalData(null), Map.of());
  }

  /**
   * Reads a file's content.
   *
   * @throws ImportException saying what is wrong and where
   */
  static Translation translate(
      MemorySegment bytes, ExternalData external, Map<String, List<Long>> shapes) {
    try {
      return new Translator(OnnxGraph.read(bytes, external).bound(shapes)).translate();
    } catch (ImportException e) {
      throw e;
    } catch (InvalidNetworkException
        | BadInputException
        | IllegalArgumentException
        | ArithmeticException e) {
      throw new ImportException("the network is not well formed: " + e.getMessage(), e);
    }
  }
}
