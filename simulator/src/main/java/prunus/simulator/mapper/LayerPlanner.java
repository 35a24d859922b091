package prunus.simulator.mapper;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.array.config.ArrayConfig;
import prunus.array.program.ConvGeometry;
import prunus.array.program.Pass;
import prunus.array.program.Streaming;
import prunus.array.program.TensorLayout;
import prunus.models.compress.CompressedLayer;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Weighted;

/** Decides how a weighted layer streams its input, and cuts it into passes and tiles. */
final class LayerPlanner {
  private final ArrayConfig config;
  private final Map<String, Plan> plans = new HashMap<>();

  /** How a layer runs. */
  record Plan(ConvGeometry geometry, Streaming streaming, List<Pass> passes) {}

  LayerPlanner(ArrayConfig config) {
    this.config = config;
  }

  /**
   * Plans a layer, or gives the plan made before.
   *
   * @param prescribed where its output channels must lie, if that is not its own to choose
   * @throws MappingException naming the layer and the limit
   */
  Plan plan(
      Weighted layer,
      CompressedLayer weights,
      TensorLayout input,
      Optional<TensorLayout> prescribed) {
    return plans.computeIfAbsent(layer.name(), name -> make(layer, weights, input, prescribed));
  }

  private Plan make(
      Weighted layer,
      CompressedLayer weights,
      TensorLayout input,
      Optional<TensorLayout> prescribed) {
    return switch (layer) {
      case FullyConnected full -> {
        var geometry = ConvGeometry.fullyConnected(full.inputs(), full.outputs());
        yield make(geometry, Streaming.FLATTENED, weights, input, prescribed);
      }
      case Convolution convolution -> {
        var geometry = ConvGeometry.of(convolution, input.shape());
        yield ownLane(convolution, geometry, weights, input, prescribed)
            .orElseGet(() -> make(geometry, Streaming.BROADCAST, weights, input, prescribed));
      }
    };
  }

  private Plan make(
      ConvGeometry geometry,
      Streaming streaming,
      CompressedLayer weights,
      TensorLayout input,
      Optional<TensorLayout> prescribed) {
    var planner = new PassPlanner(config, weights, geometry, input, streaming, prescribed);
    return new Plan(geometry, streaming, planner.plan());
  }

  /** The layer in own-lane Streams, if it is depthwise, it is faster and all of it fits at once. */
  private Optional<Plan> ownLane(
      Convolution layer,
      ConvGeometry geometry,
      CompressedLayer weights,
      TensorLayout input,
      Optional<TensorLayout> prescribed) {
    if (!layer.depthwise() || !faster(layer, geometry, input)) {
      return Optional.empty();
    }
    TensorLayout own = multiplied(input, geometry.channelMultiplier());
    if (prescribed.isPresent() && !alike(prescribed.get(), own)) {
      return Optional.empty();
    }
    try {
      Plan plan = make(geometry, Streaming.OWN_LANE, weights, input, Optional.of(own));
      return plan.passes().size() == 1 ? Optional.of(plan) : Optional.empty();
    } catch (MappingException tooLarge) {
      return Optional.empty();
    }
  }

  /**
   * Cycles a dense pixel takes: the busiest PE's entries in both cases, and a cycle for every other
   * channel where each is broadcast.
   */
  private boolean faster(Convolution layer, ConvGeometry geometry, TensorLayout input) {
    long taps = layer.window().size();
    long own = (long) input.wordsPerPixel() * geometry.channelMultiplier() * taps;
    long locals = Math.ceilDiv(layer.filters(), config.peCount());
    long broadcast = locals * taps + Math.max(0, layer.channels() - locals);
    return own <= broadcast;
  }

  /** Each channel's filters where the channel is, one behind the other. */
  private static TensorLayout multiplied(TensorLayout input, int multiplier) {
    int filters = input.shape().channels() * multiplier;
    int[] lane = new int[filters];
    int[] word = new int[filters];
    Arrays.setAll(lane, k -> input.lane()[k / multiplier]);
    Arrays.setAll(word, k -> input.word()[k / multiplier] * multiplier + k % multiplier);
    var shape = new prunus.models.graph.Shape(filters, 1, 1);
    return new TensorLayout(shape, input.lanes(), input.wordsPerPixel() * multiplier, lane, word);
  }

  private static boolean alike(TensorLayout one, TensorLayout two) {
    return one.wordsPerPixel() == two.wordsPerPixel()
        && Arrays.equals(one.lane(), two.lane())
        && Arrays.equals(one.word(), two.word());
  }
}
