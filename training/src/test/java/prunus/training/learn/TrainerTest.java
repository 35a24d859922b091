package prunus.training.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import prunus.models.BadInputException;
import prunus.models.data.LabelledImages;
import prunus.training.TinyDigits;

class TrainerTest {
  private static final LabelledImages IMAGES = TinyDigits.images(300, 1);
  private static final Set<String> ALL = Set.of("conv", "fc1", "fc2");

  private final List<TrainedNetwork> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(TrainedNetwork::close);
  }

  private TrainedNetwork train(Schedule schedule) {
    TrainedNetwork network = new TrainedNetwork(TinyDigits.network(), 3);
    open.add(network);
    Trainer trainer = new Trainer(network, TinyDigits.PREPROCESSING);
    for (int epoch = 0; epoch < schedule.epochs(); epoch++) {
      trainer.epoch(IMAGES, schedule, epoch, epoch, () -> {});
    }
    return network;
  }

  @Test
  void learns() {
    TrainedNetwork network = train(new Schedule(40, 0.02f, Regularisation.NONE, 0.1f, ALL));
    Trainer trainer = new Trainer(network, TinyDigits.PREPROCESSING);
    assertThat(trainer.accuracy(TinyDigits.images(777, 99))).isGreaterThan(0.9);
  }

  @Test
  void layersThatAreNotTrainedStayAsTheyAre() {
    TrainedNetwork fresh = new TrainedNetwork(TinyDigits.network(), 3);
    open.add(fresh);
    TrainedNetwork network =
        train(new Schedule(2, 0.02f, Regularisation.NONE, 0.1f, Set.of("conv")));
    for (String layer : ALL) {
      boolean same = layer.startsWith("fc");
      float[] before = fresh.weights(layer).toArray();
      assertThat(java.util.Arrays.equals(before, network.weights(layer).toArray())).isEqualTo(same);
      assertThat(java.util.Arrays.equals(new float[before.length], before)).isFalse();
    }
    assertThat(network.bias("fc1").toArray()).containsOnly(0);
  }

  /** Han et al. 2015, section 4: L1 leaves more parameters near zero. */
  @Test
  void moreWeightsAreNearZeroWithL1() {
    double l1 = nearZero(Regularisation.Kind.L1);
    assertThat(l1).isGreaterThan(1.5 * nearZero(Regularisation.Kind.L2));
  }

  private long nearZero(Regularisation.Kind kind) {
    var pull = new Regularisation(kind, 0.002f);
    return train(new Schedule(40, 0.02f, pull, 0, ALL)).parameters().values().stream()
        .map(Parameter::toArray)
        .flatMapToInt(w -> IntStream.range(0, w.length).filter(i -> Math.abs(w[i]) < 0.01))
        .count();
  }

  @Test
  void divergenceIsSaid() {
    Schedule wild = new Schedule(3, 1e30f, Regularisation.NONE, 0, ALL);
    assertThatThrownBy(() -> train(wild))
        .isInstanceOf(BadInputException.class)
        .hasMessageMatching(
            "training of tiny diverged in epoch 1, step [23]: the loss is (NaN|Infinity);"
                + " train at a lower --rate");
  }
}
