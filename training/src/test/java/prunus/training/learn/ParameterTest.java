package prunus.training.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.BitSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterTest {
  private static final float[] START = {0.5f, -0.25f, 2, 0};

  private final NDManager manager = NDManager.newBaseManager();

  @AfterEach
  void close() {
    manager.close();
  }

  /** A step on the loss Σ w³, whose slope is 3w². */
  private void step(Parameter parameter, Regularisation pull) {
    try (NDManager scope = manager.newSubManager()) {
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        collector.backward(parameter.value().pow(3).sum());
      }
      parameter.update(scope, 0.01f, pull);
    }
  }

  /** Kingma and Ba 2015, algorithm 1, one weight at a time. */
  @ParameterizedTest
  @EnumSource(Regularisation.Kind.class)
  void adamByItsDefinition(Regularisation.Kind kind) {
    Parameter parameter = new Parameter(manager, START, new Shape(4));
    for (int t = 0; t < 5; t++) {
      step(parameter, new Regularisation(kind, 0.3f));
    }
    for (int i = 0; i < START.length; i++) {
      double w = START[i];
      double m = 0;
      double v = 0;
      for (int t = 1; t <= 5; t++) {
        double pull = kind == Regularisation.Kind.L1 ? Math.signum(w) : w;
        double g = 3 * w * w + 0.3 * pull;
        m = 0.9 * m + 0.1 * g;
        v = 0.999 * v + 0.001 * g * g;
        double mean = m / (1 - Math.pow(0.9, t));
        double variance = v / (1 - Math.pow(0.999, t));
        w -= 0.01 * mean / (Math.sqrt(variance) + 1e-8);
      }
      assertThat(parameter.toArray()[i]).isCloseTo((float) w, within(1e-5f));
    }
  }

  @Test
  void prunedWeightsStayZero() {
    Parameter parameter = new Parameter(manager, START, new Shape(4));
    step(parameter, Regularisation.NONE);
    BitSet kept = new BitSet();
    kept.set(2);
    parameter.prune(kept, parameter.toArray());
    for (int t = 0; t < 3; t++) {
      step(parameter, new Regularisation(Regularisation.Kind.L1, 1));
    }
    assertThat(parameter.toArray()[0]).isZero();
    assertThat(parameter.toArray()[1]).isZero();
    assertThat(parameter.toArray()[2]).isNotZero().isNotEqualTo(2);
    assertThat(parameter.kept()).isEqualTo(kept);
    assertThat(parameter.keptShare()).isEqualTo(0.25);
    assertThat(parameter.initial()).containsExactly(START);
  }
}
