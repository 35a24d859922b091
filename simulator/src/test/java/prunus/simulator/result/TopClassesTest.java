package prunus.simulator.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopClassesTest {
  /** Scores ln 1, ln 4, ln 3, ln 2: probabilities are tenths. */
  @Test
  void probabilitiesBySoftmax() {
    List<Double> scores = List.of(0.0, Math.log(4), Math.log(3), Math.log(2));
    var top = TopClasses.of(scores, 2);
    assertThat(top).extracting(TopClasses.Scored::index).containsExactly(1, 2);
    assertThat(top.get(0).probability()).isCloseTo(0.4, within(1e-12));
    assertThat(top.get(1).probability()).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void largeScoresAndTies() {
    var top = TopClasses.of(List.of(5000.0, -5000.0, 5000.0), 5);
    assertThat(top).extracting(TopClasses.Scored::index).containsExactly(0, 2, 1);
    assertThat(top.get(0).probability()).isEqualTo(0.5);
    assertThat(top.get(2).probability()).isZero();
    assertThat(TopClasses.of(List.of(), 5)).isEmpty();
  }

  @Test
  void bestIsTheFirstOfTheLargest() {
    assertThat(TopClasses.best(List.of(-3.0, 2.0, 2.0, 1.0))).isEqualTo(1);
    assertThat(TopClasses.best(List.of(-3.0))).isZero();
  }
}
