package prunus.simulator.mapper;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.array.config.ArrayConfig;
import prunus.array.program.ConvGeometry;
import prunus.array.program.LaneGroups;
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
  record Plan(ConvGeometry geometry, Streaming streaming, LaneGroups groups, List<Pass> passes) {}

  LayerPlanner(ArrayConfig config) {
    this.config = config;
  }

  /**
   * What a layer is planned from.
   *
   * @param weights its codes
   * @param input where its input lies
   * @param prescribed where its output channels must lie, if that is not its own to choose
   * @param demand how much work each output channel makes in the layers that read it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Given(
      CompressedLayer weights,
      TensorLayout input,
      Optional<TensorLayout> prescribed,
      long[] demand) {
    Given at(TensorLayout place) {
      return new Given(weights, input, Optional.of(place), demand);
    }
  }

  /**
   * Plans a layer, or gives the plan made before.
   *
   * @throws MappingException naming the layer and the limit
   */
  Plan plan(Weighted layer, Given given) {
    return plans.computeIfAbsent(layer.name(), name -> make(layer, given));
  }

  private Plan make(Weighted layer, Given given) {
    return switch (layer) {
      case FullyConnected full -> {
        var geometry = ConvGeometry.fullyConnected(full.inputs(), full.outputs());
        yield make(geometry, Streaming.FLATTENED, given);
      }
      case Convolution convolution -> {
        var geometry = ConvGeometry.of(convolution, given.input().shape());
        yield ownLane(convolution, geometry, given)
            .orElseGet(() -> make(geometry, Streaming.BROADCAST, given));
      }
    };
  }

  /** Joined or split, whatever takes less; what does not fit in one way may in the other. */
  private Plan make(ConvGeometry geometry, Streaming streaming, Given given) {
    LaneGroups joined = LaneGroups.joined(config.peCount());
    if (config.groupCount() == 1) {
      return make(geometry, streaming, joined, given);
    }
    LaneGroups groups = LaneGroups.of(config);
    Optional<Plan> split = attempt(geometry, streaming, groups, given);
    double cycles = split.map(s -> Prediction.cycles(s, given.input())).orElse(Double.MAX_VALUE);
    if (split.isPresent() && cycles <= Prediction.leastJoined(given.input())) {
      return split.get();
    }
    try {
      Plan other = make(geometry, streaming, joined, given);
      return cycles <= Prediction.cycles(other, given.input()) ? split.orElseThrow() : other;
    } catch (MappingException tooLarge) {
      return split.orElseThrow(() -> tooLarge);
    }
  }

  private Optional<Plan> attempt(
      ConvGeometry geometry, Streaming streaming, LaneGroups groups, Given given) {
    try {
      return Optional.of(make(geometry, streaming, groups, given));
    } catch (MappingException tooLarge) {
      return Optional.empty();
    }
  }

  private Plan make(ConvGeometry geometry, Streaming streaming, LaneGroups groups, Given given) {
    var planner = new PassPlanner(config, geometry, streaming, groups, given);
    return new Plan(geometry, streaming, groups, planner.plan());
  }

  /** The layer in own-lane Streams, if it is depthwise, it is faster and all of it fits at once. */
  private Optional<Plan> ownLane(Convolution layer, ConvGeometry geometry, Given given) {
    if (!layer.depthwise() || !faster(layer, geometry, given.input())) {
      return Optional.empty();
    }
    TensorLayout own = multiplied(given.input(), geometry.channelMultiplier());
    if (given.prescribed().isPresent() && !alike(given.prescribed().get(), own)) {
      return Optional.empty();
    }
    try {
      LaneGroups joined = LaneGroups.joined(config.peCount());
      Plan plan = make(geometry, Streaming.OWN_LANE, joined, given.at(own));
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
