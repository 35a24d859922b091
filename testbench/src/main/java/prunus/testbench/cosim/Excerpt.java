package prunus.testbench.cosim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import prunus.array.config.ArrayConfig;
import prunus.array.program.Step;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Layer;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.values.FeatureMap;
import prunus.simulator.Simulator;
import prunus.simulator.energy.EnergyTable;

/**
 * One layer of a network as a network of its own, with what follows it on the array (ReLU, pooling)
 * and with the input it had: the whole of it, or a window of the first rows.
 *
 * @param model of the one layer
 * @param input of the one layer
 */
public record Excerpt(CompressedNetwork model, FeatureMap input) {
  /**
   * A layer of a finished run, or the top of it.
   *
   * @param rows of the input at most, though not fewer than one row of output needs; of a fully
   *     connected layer words of its input, N activations each
   */
  public static Excerpt of(Simulator.Run run, Step step, int rows) {
    FeatureMap input = run.maps().get(step.input().tensor());
    CompressedNetwork whole = run.program().network();
    return switch (step) {
      case Step.Pooling s -> {
        Pool pool = s.plan().layer();
        yield chain(
            whole,
            top(input, Math.max(rows, pool.rows())),
            whole.format(s.input().tensor()),
            List.of(pool),
            Map.of());
      }
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
    if (step.relu()) {
      layers.add(new Relu(step.name() + "_relu"));
    }
    step.pooled().ifPresent(p -> layers.add(p.plan().layer()));
    return chain(whole, input, weights.input(), layers, Map.of(step.name(), weights));
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
      nodes.add(new Network.Node(layer, List.of(last)));
      last = layer.name();
    }
    Network network = new Network(whole.network().name(), input.shape(), nodes);
    return new Excerpt(
        new CompressedNetwork(network, weights, format, whole.preprocessing(), whole.provenance()),
        input);
  }

  /** Input rows that one row of output needs, padding left out of account. */
  private static int least(Convolution layer, Step.Weighted step) {
    int outputRows = step.pooled().map(p -> p.plan().layer().rows()).orElse(1);
    return (outputRows - 1) * layer.stride() + layer.kernelRows();
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
