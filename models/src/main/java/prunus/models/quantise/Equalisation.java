package prunus.models.quantise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.operations.Lowered;
import prunus.models.operations.Operation;

/**
 * Channels of very different size in one map: a map has one format, so the small ones would be
 * noise. Where a layer's map is read by one layer with weights alone, a power of two moves from the
 * filter that makes a channel to the weights that read it; a rectifier and a pooling in between let
 * it through, so the network computes the same. The exponent balances the channel's largest value
 * against the largest weight that reads it (Nagel et al. 2019, equation 7).
 */
final class Equalisation {
  /** Spread of exponents from which it is done: below, formats have bits enough. */
  private static final int WORTHWHILE = 4;

  private static final int MOST = 12;

  private final Network network;
  private final Lowered lowered;
  private final Map<String, PrunedLayer> layers;
  private final FloatPass reference;

  Equalisation(
      Network network, Lowered lowered, Map<String, PrunedLayer> layers, FloatPass reference) {
    this.network = network;
    this.lowered = lowered;
    this.layers = layers;
    this.reference = reference;
  }

  /** The layers with scales moved between them; empty if none is worth it. */
  Optional<Map<String, PrunedLayer>> equalised() {
    Map<String, int[]> made = new HashMap<>();
    Map<String, int[]> read = new HashMap<>();
    for (Operation operation : lowered.operations()) {
      if (operation instanceof Operation.Weighted w && movable(w)) {
        reader(w)
            .ifPresent(
                r -> {
                  int[] exponent = exponents(w, r);
                  if (spread(exponent) >= WORTHWHILE) {
                    made.put(w.name(), exponent);
                    read.put(r.name(), exponent);
                  }
                });
      }
    }
    return made.isEmpty() ? Optional.empty() : Optional.of(new EqualisedLayers(layers, made, read));
  }

  private boolean movable(Operation.Weighted w) {
    return w.other().isEmpty()
        && Double.isInfinite(w.rectifier().limit())
        && lowered.tensor(w).equals(w.result())
        && !network.taken().contains(w.result())
        && free(w);
  }

  /** Whether a layer's scale is open, and a copy of its weights no burden. */
  private boolean free(Operation.Weighted w) {
    if (w.layer().weightShape().elements() > CodedLayer.MOST_SCALED) {
      return false;
    }
    PrunedLayer pruned = layers.get(w.name());
    return pruned.coding() instanceof Coding.KMeans && pruned.bias() instanceof BiasRule.Given;
  }

  /** The one operation that reads a layer's map, if it weighs all its channels. */
  private Optional<Operation.Weighted> reader(Operation.Weighted w) {
    List<Operation> readers =
        lowered.operations().stream().filter(o -> o.inputs().contains(w.result())).toList();
    return readers.size() == 1
            && readers.getFirst() instanceof Operation.Weighted r
            && r.input().equals(w.result())
            && r.other().filter(o -> o.equals(w.result())).isEmpty()
            && !(r.layer() instanceof Convolution c && c.groups() > 1)
            && free(r)
        ? Optional.of(r)
        : Optional.empty();
  }

  private int[] exponents(Operation.Weighted w, Operation.Weighted r) {
    Shape shape = network.shapeOf(w.result());
    int channels = shape.channels();
    int plane = shape.height() * shape.width();
    float[] values = reference.tensor(w.result());
    double[] size = new double[channels];
    for (int i = 0; i < values.length; i++) {
      size[i / plane] = Math.max(size[i / plane], Math.abs(values[i]));
    }
    SparseWeights weights = layers.get(r.name()).weights();
    int places = places(r, plane);
    double[] weight = new double[channels];
    for (int i = 0; i < weights.value().length; i++) {
      int channel = weights.position()[i] / places;
      weight[channel] = Math.max(weight[channel], Math.abs(weights.value()[i]));
    }
    double largest = largest(size);
    double heaviest = largest(weight);
    int[] exponent = new int[channels];
    for (int c = 0; c < channels; c++) {
      if (size[c] > 0 && weight[c] > 0) {
        double ratio = weight[c] / heaviest / (size[c] / largest);
        exponent[c] =
            Math.clamp(Math.round(0.5 * StrictMath.log(ratio) / StrictMath.log(2)), -MOST, MOST);
      }
    }
    return exponent;
  }

  /** Positions of a reader's filter that belong to one channel. */
  private static int places(Operation.Weighted reader, int plane) {
    return switch (reader.layer()) {
      case Convolution c -> c.window().size();
      case FullyConnected _ -> plane;
    };
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  private static int spread(int[] exponent) {
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (int e : exponent) {
      least = Math.min(least, e);
      most = Math.max(most, e);
    }
    return most - least;
  }
}
