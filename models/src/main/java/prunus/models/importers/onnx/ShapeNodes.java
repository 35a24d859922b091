package prunus.models.importers.onnx;

import java.util.List;
import prunus.models.graph.Concat;
import prunus.models.graph.Pool;
import prunus.models.graph.Shape;
import prunus.models.importers.onnx.Value.Feature;

/** Nodes without weights that pool, join, or only change how a map is looked at. */
final class ShapeNodes {
  private final NetworkBuilder builder;

  ShapeNodes(NetworkBuilder builder) {
    this.builder = builder;
  }

  Feature maximum(OnnxNode node, Feature in) {
    return pool(node, in, Pool.Kind.MAX);
  }

  /** The array divides by the whole window, so windows that stand out must not count less. */
  Feature average(OnnxNode node, Feature in) {
    Windows w = Windows.of(node, null);
    if (w.pad() > 0 && node.integer("count_include_pad", 0) == 0) {
      throw node.refused("leaves padding out of its averages, which the array cannot do");
    }
    boolean partial =
        (in.shape().height() + 2 * w.pad() - w.rows()) % w.stride() != 0
            || (in.shape().width() + 2 * w.pad() - w.columns()) % w.stride() != 0;
    if (node.integer("ceil_mode", 0) != 0 && partial) {
      throw node.refused("averages over partial windows, which the array cannot do");
    }
    return pool(node, in, Pool.Kind.AVERAGE);
  }

  private Feature pool(OnnxNode node, Feature in, Pool.Kind kind) {
    Windows w = Windows.of(node, null);
    if (in.flat()) {
      throw node.refused("must read a feature map");
    }
    boolean ceil = node.integer("ceil_mode", 0) != 0;
    Pool pool =
        new Pool(builder.name(node.name()), kind, w.rows(), w.columns(), w.stride(), w.pad(), ceil);
    return builder.add(pool, List.of(in), false);
  }

  Feature globalAverage(OnnxNode node, Feature in) {
    Shape s = in.shape();
    if (in.flat()) {
      throw node.refused("must read a feature map");
    }
    Pool pool =
        new Pool(builder.name(node.name()), Pool.Kind.AVERAGE, s.height(), s.width(), 1, 0, false);
    return builder.add(pool, List.of(in), false);
  }

  Feature concat(OnnxNode node, List<Feature> parts) {
    boolean flat = parts.getFirst().flat();
    long axis = node.integer("axis", 1);
    if (axis != 1 && axis != (flat ? -1 : -3)) {
      throw node.refused("joins along axis " + axis + "; only channels can be joined");
    }
    if (parts.stream().anyMatch(p -> p.flat() != flat)) {
      throw node.refused("joins a matrix and a feature map");
    }
    return builder.add(new Concat(builder.name(node.name())), parts, flat);
  }

  Feature flatten(OnnxNode node, Feature in) {
    long axis = node.integer("axis", 1);
    if (axis != 1 && axis != (in.flat() ? -1 : -3)) {
      throw node.refused("flattens from axis " + axis + "; only axis 1 is possible");
    }
    return new Feature(in.layer(), in.shape(), true, false);
  }

  /** Only into one row, or into what it is already. */
  Feature reshape(OnnxNode node, Feature in, OnnxTensor to) {
    long[] dims = to.needIntegers();
    long elements = in.shape().elements();
    long[] given = {1, in.shape().channels(), in.shape().height(), in.shape().width()};
    boolean batch = dims.length > 0 && (dims[0] == 1 || dims[0] == 0 || dims[0] == -1);
    boolean row =
        dims.length == 2 && batch && (dims[1] == elements || (dims[1] == -1 && dims[0] != -1));
    boolean same = dims.length == 4 && batch && !in.flat();
    for (int i = 1; i < dims.length && same; i++) {
      same = dims[i] == given[i];
    }
    if (!row && !same) {
      throw node.refused("can only reshape a feature map into one row");
    }
    return new Feature(in.layer(), in.shape(), row || in.flat(), false);
  }

  /** Dropped: it changes no order of the classes. */
  Feature softmax(OnnxNode node, Feature in) {
    boolean vector = in.flat() || (in.shape().height() == 1 && in.shape().width() == 1);
    long axis = node.integer("axis", -1);
    if (!vector || (axis != 1 && axis != (in.flat() ? -1 : -3))) {
      throw node.refused("must be a softmax over classes");
    }
    return new Feature(in.layer(), in.shape(), in.flat(), true);
  }
}
