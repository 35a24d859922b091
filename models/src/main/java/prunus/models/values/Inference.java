package prunus.models.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.graph.Concat;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.operations.Lowered;

/** One inference of a whole network in the array's numerics. */
public final class Inference {
  private final CompressedNetwork model;
  private final Engine engine;
  private final Map<String, FeatureMap> maps = new HashMap<>();
  private final Lowered lowered;

  /** An inference with this engine; {@link FastEngine} for speed. */
  public Inference(CompressedNetwork model, Engine engine) {
    this.model = model;
    this.engine = engine;
    this.lowered = Lowered.of(model.network());
  }

  /** Called with every map as soon as it exists, the network's input first. */
  @FunctionalInterface
  public interface Listener {
    /** The map made by the layer of this name, or {@link Network#INPUT}. */
    void made(String layer, FeatureMap map);

    /**
     * A layer's sums were requantised; its map follows with {@link #made}.
     *
     * @param sums in channel, row, column order
     * @param map what they became
     * @param relu whether negative sums were to become 0
     */
    default void requantised(String layer, int[] sums, FeatureMap map, boolean relu) {}
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
    make(Network.INPUT, input, listener);
    List<Network.Node> nodes = model.network().nodes();
    for (Network.Node node : nodes) {
      String name = node.layer().name();
      FeatureMap in = maps.get(node.inputs().getFirst());
      FeatureMap made =
          switch (node.layer()) {
            case Weighted layer -> weighted(layer, in, listener);
            case Pool pool -> Pooling.apply(pool, in, model.format(name).clamp());
            case Relu _ -> Maps.rectify(in);
            case Concat _ ->
                Maps.join(
                    model.network().shapeOf(name), node.inputs().stream().map(maps::get).toList());
          };
      make(name, made, listener);
    }
    return Map.copyOf(maps);
  }

  private void make(String name, FeatureMap map, Listener listener) {
    maps.put(name, map);
    listener.made(name, map);
  }

  /** The ReLU that is taken along clamps at 0 in requantisation; the layer itself is then idle. */
  private FeatureMap weighted(Weighted layer, FeatureMap in, Listener listener) {
    CompressedLayer weights = model.layer(layer.name());
    Shape shape = layer.outputShape(List.of(in.shape()));
    boolean relu = lowered.weighted(layer.name()).relu();
    int[] sums = engine.accumulate(layer, weights, in);
    FeatureMap map = Maps.requantise(sums, shape, weights.shift(), weights.output().clamp(), relu);
    listener.requantised(layer.name(), sums, map, relu);
    return map;
  }
}
