package prunus.models.quantise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.graph.Add;
import prunus.models.graph.Convolution;
import prunus.models.graph.Network;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.importers.DenseWeights;
import prunus.models.operations.Lowered;
import prunus.models.values.FeatureMap;
import prunus.models.values.Inference;
import prunus.models.values.ReferenceEngine;

/** Additions of maps whose sizes lie so far apart that no shift brings them together. */
class UnfusedTest {
  private static final Shape SHAPE = new Shape(4, 5, 5);

  private static Network network() {
    return new Network(
        "apart",
        SHAPE,
        List.of(
            new Network.Node(new Convolution("big", 4, 4, 3, 3, 1, 1, 1), List.of("input")),
            new Network.Node(new Convolution("small", 4, 4, 3, 3, 1, 1, 1), List.of("input")),
            new Network.Node(new Add("sum"), List.of("small", "big")),
            new Network.Node(new Relu("clip", 6), List.of("sum"))));
  }

  private static CompressedNetwork quantised(double big) {
    Random random = new Random(1);
    Network network = network();
    Map<String, PrunedLayer> layers = new LinkedHashMap<>();
    for (Weighted w : network.weighted()) {
      double size = w.name().equals("small") ? 1 : big;
      float[] values = new float[(int) w.weightShape().elements()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (random.nextGaussian() * size);
      }
      layers.put(w.name(), DenseWeights.sparse(w.weightShape(), values, new double[4]));
    }
    float[] input = new float[100];
    for (int i = 0; i < input.length; i++) {
      input[i] = (float) random.nextGaussian();
    }
    CompressedNetwork model =
        NetworkQuantiser.quantise(
            network,
            layers,
            new Calibration(SHAPE, input, 4),
            8,
            new Preprocessing(Preprocessing.Order.GREY, List.of(), 1),
            new Provenance(Provenance.Kind.IMPORTED, "test"),
            Progress.NONE);
    check(model, layers, input);
    return model;
  }

  private static void check(
      CompressedNetwork model, Map<String, PrunedLayer> layers, float[] input) {
    short[] fixed = new short[input.length];
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] = model.inputFormat().quantise(input[i]);
    }
    short[] got =
        new Inference(model, new ReferenceEngine())
            .run(new FeatureMap(SHAPE, fixed), (layer, map) -> {})
            .get("clip")
            .data();
    float[] want = FloatForward.output(network(), layers, input);
    double error = 0;
    double power = 0;
    for (int i = 0; i < got.length; i++) {
      double real = model.format("clip").real(got[i]);
      error += (real - want[i]) * (real - want[i]);
      power += (double) want[i] * want[i];
    }
    assertThat(Math.sqrt(error / power)).as("%s", model.formats()).isLessThan(0.02);
  }

  @Test
  void likeSizesAreAddedInTheDrain() {
    CompressedNetwork model = quantised(1);
    assertThat(Lowered.of(model.network()).fused("sum")).isTrue();
  }

  @Test
  void whatHasNoShiftIsAddedApart() {
    for (double big : new double[] {1e-9, 1e-6, 1e-3, 1e3}) {
      quantised(big);
    }
    Network apart = Unfused.behind(network(), "small");
    assertThat(Lowered.of(network()).fused("sum")).isTrue();
    assertThat(Lowered.of(apart).fused("sum")).isFalse();
  }
}
