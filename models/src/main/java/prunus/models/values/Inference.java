package prunus.models.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.host.HostTensor;
import prunus.models.operations.Lowered;
import prunus.models.operations.Operation;

/** One inference of a whole network in the array's numerics. */
public final class Inference {
  private final CompressedNetwork model;
  private final Engine engine;
  private final Map<String, FeatureMap> maps = new HashMap<>();
  private final Lowered lowered;
  private HostRun host;
  private Map<String, HostTensor> outputs = Map.of();

  /**
   * An inference with this engine; {@link FastEngine} for speed.
   *
   * @throws prunus.models.operations.LoweringException if the array has no operation for a layer,
   *     or the formats of two layers do not fit together
   */
  public Inference(CompressedNetwork model, Engine engine) {
    this.model = model;
    this.engine = engine;
    this.lowered = Lowered.of(model.network());
    Formats.check(model, lowered);
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
   * @return the map of every layer that has one, by name, and the input's under {@link
   *     Network#INPUT}; a layer whose sums another map is added to has none of its own
   */
  public Map<String, FeatureMap> run(FeatureMap input, Listener listener) {
    return run(input, Map.of(), listener);
  }

  /**
   * Runs a network of which the host runs a part.
   *
   * @param given inputs that the host alone reads, by name
   * @throws prunus.models.BadInputException if one is missing, or the host cannot run its part
   */
  public Map<String, FeatureMap> run(
      FeatureMap input, Map<String, HostTensor> given, Listener listener) {
    host = new HostRun(model.host(), given, this::real, model.network()::shapeOf);
    if (!input.shape().equals(model.network().input())) {
      throw new IllegalArgumentException(
          "the network takes " + model.network().input() + ", given " + input.shape());
    }
    make(Network.INPUT, input, listener);
    for (Operation operation : lowered.operations()) {
      switch (operation) {
        case Operation.Weighted w -> weighted(w, maps.get(w.input()), listener);
        case Operation.Pooling p -> pooling(p, maps.get(p.input()), listener);
        case Operation.Addition a -> addition(a, listener);
        case Operation.Host h -> host(h, listener);
      }
      joined(lowered.tensor(operation), listener);
    }
    outputs = host.finish();
    return Map.copyOf(maps);
  }

  /** What the host made of the graph's outputs in the last run, by name. */
  public Map<String, HostTensor> outputs() {
    return outputs;
  }

  private float[] real(String map) {
    return Maps.real(maps.get(map), model.format(map));
  }

  private void host(Operation.Host step, Listener listener) {
    for (String result : step.results()) {
      FixedPoint format = model.format(result);
      make(
          result,
          Maps.quantise(host.map(step.name(), result), model.network().shapeOf(result), format),
          listener);
    }
  }

  /** The last layer that an operation takes along has its map too. */
  private void made(String result, FeatureMap map, Listener listener) {
    if (!maps.containsKey(result)) {
      make(result, map, listener);
    }
  }

  private void make(String name, FeatureMap map, Listener listener) {
    maps.put(name, map);
    listener.made(name, map);
  }

  private void weighted(Operation.Weighted w, FeatureMap in, Listener listener) {
    CompressedLayer weights = model.layer(w.name());
    Shape shape = w.layer().outputShape(List.of(in.shape()));
    Optional<Maps.Other> other =
        w.other()
            .map(o -> new Maps.Other(maps.get(o), Formats.otherShift(weights, model.format(o))));
    int[] sums = engine.accumulate(w.layer(), weights, in);
    other.ifPresent(o -> Maps.addTo(sums, weights, o));
    FeatureMap drained = Maps.requantise(sums, shape, weights, w.rectifier());
    listener.requantised(w.name(), sums, drained, w.relu());
    w.taken().forEach(name -> make(name, drained, listener));
    if (w.pool().isPresent()) {
      FeatureMap pooled =
          Pooling.apply(w.pool().get(), drained, w.rectifier().clamp(weights.output()));
      make(w.pool().get().name(), pooled, listener);
      made(w.result(), pooled, listener);
    }
  }

  private void pooling(Operation.Pooling p, FeatureMap in, Listener listener) {
    FixedPoint format = model.format(p.input());
    FeatureMap pooled = Pooling.apply(p.layer(), in, format.clamp());
    FeatureMap made = Maps.rectify(pooled, p.rectifier(), format);
    make(p.name(), made, listener);
    made(p.result(), made, listener);
  }

  private void addition(Operation.Addition a, Listener listener) {
    List<Maps.Other> operands =
        a.inputs().stream()
            .map(o -> new Maps.Other(maps.get(o), Formats.shift(model, a, o)))
            .toList();
    FeatureMap made =
        Maps.add(operands.getFirst(), operands.getLast(), a.rectifier(), model.format(a.name()));
    make(a.name(), made, listener);
    made(a.result(), made, listener);
  }

  /** Joins the parts of a concatenation once all are there. */
  private void joined(String tensor, Listener listener) {
    List<String> parts = lowered.parts(tensor);
    if (!maps.containsKey(tensor) && maps.keySet().containsAll(parts)) {
      List<FeatureMap> all = parts.stream().map(maps::get).toList();
      make(tensor, Maps.join(model.network().shapeOf(tensor), all), listener);
    }
  }
}
