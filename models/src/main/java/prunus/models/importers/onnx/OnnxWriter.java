package prunus.models.importers.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import prunus.models.host.HostTensor;
import prunus.models.importers.ImportException;

/** Writes models made of another one's nodes and constants. */
final class OnnxWriter {
  /** Largest model handed to the host, bytes: an array has no room for more. */
  private static final long MAX_BYTES = 1L << 30;

  private static final int VERSION = 8;

  private OnnxWriter() {}

  /**
   * What a value is.
   *
   * @param dims sizes
   */
  record Described(HostTensor.Type type, List<Long> dims) {}

  /**
   * A whole graph with inputs of fixed sizes.
   *
   * @param inputs by name
   */
  static byte[] whole(OnnxGraph graph, Map<String, Described> inputs) {
    return model(graph, graph.nodes(), inputs, graph.outputs());
  }

  /**
   * Some of a graph's nodes as a model of their own, with the constants that they read.
   *
   * @param nodes each after those that it reads
   * @param inputs by name
   * @param outputs names
   */
  static byte[] model(
      OnnxGraph graph, List<OnnxNode> nodes, Map<String, Described> inputs, List<String> outputs) {
    WireWriter out = new WireWriter().text(2, graph.name());
    long bytes = 0;
    for (OnnxNode node : nodes) {
      out.bytes(1, node.bytes());
    }
    Set<String> constants = new LinkedHashSet<>();
    for (OnnxNode node : nodes) {
      for (String name : node.inputs()) {
        if (graph.constants().containsKey(name) && !inputs.containsKey(name)) {
          constants.add(name);
        }
      }
    }
    for (String name : constants) {
      OnnxTensor tensor = graph.constants().get(name);
      bytes += tensor.bytes() == null ? 4L * tensor.values().count() : tensor.bytes().byteSize();
      if (bytes > MAX_BYTES) {
        throw new ImportException(
            "a part of it for the host has constants of more than %d bytes".formatted(MAX_BYTES));
      }
      if (tensor.bytes() == null) {
        out.message(5, constant(name, tensor));
      } else {
        out.bytes(5, tensor.bytes());
      }
    }
    inputs.forEach((name, what) -> out.message(11, value(name, what)));
    outputs.forEach(name -> out.message(12, new WireWriter().text(1, name)));
    WireWriter model = new WireWriter().number(1, VERSION).text(2, "prunus").message(7, out);
    graph.opsets().forEach(set -> model.bytes(8, set));
    return model.bytes();
  }

  /** The same model with more outputs: its graph is given again with them, which readers join. */
  static byte[] withOutputs(byte[] model, List<String> values) {
    WireWriter graph = new WireWriter();
    values.forEach(name -> graph.message(12, new WireWriter().text(1, name)));
    byte[] more = new WireWriter().message(7, graph).bytes();
    byte[] out = java.util.Arrays.copyOf(model, model.length + more.length);
    System.arraycopy(more, 0, out, model.length, more.length);
    return out;
  }

  private static WireWriter constant(String name, OnnxTensor tensor) {
    WireWriter out = new WireWriter();
    tensor.dims().forEach(d -> out.number(1, d));
    boolean whole = tensor.integers() != null;
    int size = whole ? 8 : 4;
    int count = tensor.values().count();
    ByteBuffer raw = ByteBuffer.allocate(size * count).order(ByteOrder.LITTLE_ENDIAN);
    if (whole) {
      for (long v : tensor.integers().get()) {
        raw.putLong(v);
      }
    } else {
      for (int i = 0; i < count; i++) {
        raw.putFloat(tensor.values().at(i));
      }
    }
    return out.number(2, whole ? 7 : 1).text(8, name).bytes(9, raw.array());
  }

  private static WireWriter value(String name, Described what) {
    WireWriter shape = new WireWriter();
    what.dims().forEach(d -> shape.message(1, new WireWriter().number(1, d)));
    WireWriter tensor = new WireWriter().number(1, what.type().number()).message(2, shape);
    return new WireWriter().text(1, name).message(2, new WireWriter().message(1, tensor));
  }

  /** The sizes of a tensor. */
  static List<Long> dims(HostTensor tensor) {
    return Arrays.stream(tensor.dims()).boxed().toList();
  }

  /** What tensors are. */
  static Map<String, Described> described(Map<String, HostTensor> tensors) {
    Map<String, Described> out = new LinkedHashMap<>();
    tensors.forEach((name, t) -> out.put(name, new Described(t.type(), dims(t))));
    return out;
  }
}
