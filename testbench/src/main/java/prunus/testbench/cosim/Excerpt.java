package prunus.testbench.cosim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prunus.array.config.ArrayConfig;
import prunus.array.program.PoolPlan;
import prunus.array.program.Step;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Add;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Layer;
import prunus.models.graph.Network;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.graph.Window;
import prunus.models.values.FeatureMap;
import prunus.simulator.Simulator;
import prunus.simulator.energy.EnergyTable;

/**
 * One layer of a network as a network of its own, with what follows it on the array (ReLU, pooling)
 * and with the input it had: the whole of it, or a window of the first rows. A network of one layer
 * has one map to read: a layer that adds a second one to its sums is without it here, and a sum of
 * two maps is the first one's with itself.
 *
 * @param model of the one layer
 * @param input of the one layer
 */
public record Excerpt(CompressedNetwork model, FeatureMap input) {
  /**
   * A layer of a finished run, or the top of it; not a step of the host.
   *
   * @param rows of the input at most, though not fewer than one row of output needs; of a fully
   *     connected layer words of its input, N activations each
   */
  public static Excerpt of(Simulator.Run run, Step step, int rows) {
    FeatureMap input = run.maps().get(step.input().tensor());
    CompressedNetwork whole = run.program().network();
    return switch (step) {
      case Step.Pooling s -> {
        PoolPlan plan = s.plan();
        FixedPoint format = whole.format(s.input().tensor());
        List<Layer> layers = new ArrayList<>(List.of(plan.layer()));
        rectifier(s.name(), plan.relu(), plan.clamp(), format).ifPresent(layers::add);
        int least = plan.layer().window().rows();
        yield chain(whole, top(input, Math.max(rows, least)), format, layers, Map.of());
      }
      case Step.Addition s -> {
        FixedPoint format = whole.format(s.input().tensor());
        FixedPoint made = whole.format(s.name());
        List<Layer> layers = new ArrayList<>(List.of(new Add(s.name())));
        rectifier(s.name(), s.relu(), s.clamp(), made).ifPresent(layers::add);
        yield chain(whole, top(input, rows), format, layers, Map.of());
      }
      case Step.Host s -> throw new IllegalArgumentException(s.name() + " runs on the host");
      case Step.Weighted s ->
          switch ((Weighted) whole.network().node(s.name()).layer()) {
            case Convolution layer ->
                behind(whole, s, layer, s.weights(), top(input, Math.max(rows, least(layer, s))));
            case FullyConnected layer -> {
              long most = (long) rows * run.program().config().peCount();
              if (most >= layer.inputs()) {
                yield behind(whole, s, layer, s.weights(), input);
              }
              int inputs = (int) most;
              yield behind(
                  whole,
                  s,
                  new FullyConnected(layer.name(), layer.outputs(), inputs),
                  first(s.weights(), inputs),
                  new FeatureMap(Shape.vector(inputs), Arrays.copyOf(input.data(), inputs)));
            }
          };
    };
  }

  /** The layer and what the array does with its sums. */
  private static Excerpt behind(
      CompressedNetwork whole,
      Step.Weighted step,
      Weighted layer,
      CompressedLayer weights,
      FeatureMap input) {
    List<Layer> layers = new ArrayList<>(List.of(layer));
    rectifier(step.name(), step.relu(), step.clamp(), weights.output()).ifPresent(layers::add);
    step.pooled().ifPresent(p -> layers.add(p.plan().layer()));
    return chain(whole, input, weights.input(), layers, Map.of(step.name(), weights));
  }

  /** The ReLU that a step takes along; it has a limit if it cuts below the format's own clamp. */
  private static Optional<Layer> rectifier(
      String step, boolean relu, int clamp, FixedPoint format) {
    if (!relu) {
      return Optional.empty();
    }
    double limit = clamp < format.clamp() ? format.real(clamp) : Double.POSITIVE_INFINITY;
    return Optional.of(new Relu(step + "_relu", limit));
  }

  /** Simulates it, alone on the array. */
  public Simulator.Run simulate(ArrayConfig config, EnergyTable table) {
    return Simulator.run(model, config, table, input, Set.of());
  }

  private static Excerpt chain(
      CompressedNetwork whole,
      FeatureMap input,
      FixedPoint format,
      List<Layer> layers,
      Map<String, CompressedLayer> weights) {
    List<Network.Node> nodes = new ArrayList<>();
    String last = Network.INPUT;
    for (Layer layer : layers) {
      List<String> inputs = layer instanceof Add ? List.of(last, last) : List.of(last);
      nodes.add(new Network.Node(layer, inputs));
      last = layer.name();
    }
    Network network = new Network(whole.network().name(), input.shape(), nodes);
    Map<String, FixedPoint> sums = new HashMap<>();
    for (Layer layer : layers) {
      if (layer instanceof Add) {
        sums.put(layer.name(), whole.format(layer.name()));
      }
    }
    return new Excerpt(
        new CompressedNetwork(
            network, weights, format, sums, whole.preprocessing(), whole.provenance()),
        input);
  }

  /** Input rows that one row of output needs, padding left out of account. */
  private static int least(Convolution layer, Step.Weighted step) {
    int outputRows = step.pooled().map(p -> p.plan().layer().window().rows()).orElse(1);
    Window window = layer.window();
    return Math.toIntExact((outputRows - 1L) * window.strideRows() + window.spanRows());
  }

  private static FeatureMap top(FeatureMap map, int rows) {
    Shape shape = map.shape();
    if (rows >= shape.height()) {
      return map;
    }
    Shape cut = new Shape(shape.channels(), rows, shape.width());
    short[] data = new short[Math.toIntExact(cut.elements())];
    int plane = rows * shape.width();
    for (int c = 0; c < shape.channels(); c++) {
      System.arraycopy(map.data(), c * shape.height() * shape.width(), data, c * plane, plane);
    }
    return new FeatureMap(cut, data);
  }

  /** The weights of a fully connected layer's first inputs. */
  private static CompressedLayer first(CompressedLayer weights, int inputs) {
    SparseFilters all = weights.filters();
    int filters = all.shape().filters();
    int[] start = new int[filters + 1];
    int[] position = new int[all.nonZeros()];
    byte[] code = new byte[all.nonZeros()];
    int kept = 0;
    for (int k = 0; k < filters; k++) {
      for (int i = all.start()[k]; i < all.start()[k + 1] && all.position()[i] < inputs; i++) {
        position[kept] = all.position()[i];
        code[kept++] = all.code()[i];
      }
      start[k + 1] = kept;
    }
    return new CompressedLayer(
        weights.name(),
        new SparseFilters(
            new WeightShape(filters, inputs, 1, 1),
            start,
            Arrays.copyOf(position, kept),
            Arrays.copyOf(code, kept)),
        weights.codebook(),
        weights.codeBits(),
        weights.bias(),
        weights.input(),
        weights.output(),
        weights.weightFractionBits(),
        Double.NaN);
  }
}
