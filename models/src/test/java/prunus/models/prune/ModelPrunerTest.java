package prunus.models.prune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import prunus.models.NaiveForward;
import prunus.models.Progress;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.graph.FullyConnected;
import prunus.models.input.InputReader;
import prunus.models.zoo.Zoo;

class ModelPrunerTest {
  private static CompressedNetwork lenet() {
    return Zoo.build(Zoo.recipe("lenet300"), Progress.NONE);
  }

  /** To density 1 nothing is pruned, and the outputs are those of before within rounding. */
  @Test
  void keepingAllChangesNothing() {
    CompressedNetwork before = lenet();
    CompressedNetwork after =
        ModelPruner.prune(
            before, Map.of("fc1", new WeightPruner.Magnitude(1)), "kept", Progress.NONE);
    var input = InputReader.defaultFor(before, 3);
    int[] want = NaiveForward.run(before, input.quantise(before.inputFormat())).get("fc3");
    int[] got = NaiveForward.run(after, input.quantise(after.inputFormat())).get("fc3");
    double largest = 0;
    double error = 0;
    for (int k = 0; k < want.length; k++) {
      double a = before.layer("fc3").output().real(want[k]);
      largest = Math.max(largest, Math.abs(a));
      error = Math.max(error, Math.abs(a - after.layer("fc3").output().real(got[k])));
    }
    assertThat(error).isLessThan(0.01 * largest);
    assertThat(after.provenance().source()).startsWith(before.provenance().source());
  }

  @Test
  void weightsGoByMagnitudeAndFiltersShrinkTheLayer() {
    CompressedNetwork before = lenet();
    CompressedNetwork sparse =
        ModelPruner.prune(
            before, Map.of("fc1", new WeightPruner.Magnitude(0.02)), "", Progress.NONE);
    CompressedLayer fc1 = sparse.layer("fc1");
    assertThat(fc1.filters().nonZeros()).isBetween(4000, 4704); // 0.02 · 235,200, less the dead
    CompressedNetwork small =
        ModelPruner.prune(before, Map.of("fc1", new FilterPruner.L2(0.5)), "", Progress.NONE);
    assertThat(small.network().weighted().get(0)).isEqualTo(new FullyConnected("fc1", 150, 784));
    assertThat(small.layer("fc2").filters().shape().channels()).isEqualTo(150);
    assertThat(small.network().output()).isEqualTo(before.network().output());
  }
}
