package prunus.models.values;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.Requantise;
import prunus.models.graph.Concat;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;

/** One inference of a whole network in the array's numerics. */
public final class Inference {
  private final CompressedNetwork model;
  private final Engine engine;
  private final Map<String, FeatureMap> maps = new HashMap<>();
  private final Map<String, FixedPoint> formats = new HashMap<>();

  /** An inference with this engine; {@link FastEngine} for speed. */
  public Inference(CompressedNetwork model, Engine engine) {
    this.model = model;
    this.engine = engine;
  }

  /** Called with every map as soon as it exists, the network's input first. */
  @FunctionalInterface
  public interface Listener {
    /** The map made by the layer of this name, or {@link Network#INPUT}. */
    void made(String layer, FeatureMap map);
  }

  /**
   * Runs the network.
   *
   * @param input in the model's input format
   * @return the map of every layer, by name, and the input's under {@link Network#INPUT}
   */
  public Map<String, FeatureMap> run(FeatureMap input, Listener listener) {
    if (!input.shape().equals(model.network().input())) {
      throw new IllegalArgumentException(
          "the network takes " + model.network().input() + ", given " + input.shape());
    }
    make(Network.INPUT, input, model.inputFormat(), listener);
    List<Network.Node> nodes = model.network().nodes();
    for (Network.Node node : nodes) {
      String name = node.layer().name();
      FeatureMap in = maps.get(node.inputs().getFirst());
      FixedPoint format = formats.get(node.inputs().getFirst());
      switch (node.layer()) {
        case Weighted layer -> {
          CompressedLayer weights = model.layer(name);
          make(
              name, weighted(layer, weights, in, followedByRelu(name)), weights.output(), listener);
        }
        case Pool pool -> make(name, Pooling.apply(pool, in, format.clamp()), format, listener);
        case Relu relu -> make(name, rectify(in), format, listener);
        case Concat concat -> make(name, join(node), format, listener);
      }
    }
    return Map.copyOf(maps);
  }

  private void make(String name, FeatureMap map, FixedPoint format, Listener listener) {
    maps.put(name, map);
    formats.put(name, format);
    listener.made(name, map);
  }

  /** ReLU behind a layer clamps at 0 in requantisation; done there, the Relu itself is idle. */
  private boolean followedByRelu(String name) {
    return model.network().onlyReaderOf(name).filter(Relu.class::isInstance).isPresent();
  }

  private FeatureMap weighted(
      Weighted layer, CompressedLayer weights, FeatureMap in, boolean relu) {
    int[] sums = engine.accumulate(layer, weights, in);
    Shape shape = layer.outputShape(List.of(in.shape()));
    short[] out = new short[sums.length];
    int plane = shape.height() * shape.width();
    IntStream.range(0, shape.channels())
        .parallel()
        .forEach(
            c -> {
              for (int i = c * plane; i < (c + 1) * plane; i++) {
                out[i] = Requantise.apply(sums[i], weights.shift(), weights.output().clamp(), relu);
              }
            });
    return new FeatureMap(shape, out);
  }

  private static FeatureMap rectify(FeatureMap in) {
    short[] out = in.data().clone();
    for (int i = 0; i < out.length; i++) {
      out[i] = (short) Math.max(0, out[i]);
    }
    return new FeatureMap(in.shape(), out);
  }

  private FeatureMap join(Network.Node node) {
    Shape shape = model.network().shapeOf(node.layer().name());
    short[] out = new short[Math.toIntExact(shape.elements())];
    int at = 0;
    for (String input : node.inputs()) {
      short[] part = maps.get(input).data();
      System.arraycopy(part, 0, out, at, part.length);
      at += part.length;
    }
    return new FeatureMap(shape, Arrays.copyOf(out, at));
  }
}
