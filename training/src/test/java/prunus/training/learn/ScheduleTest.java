package prunus.training.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import prunus.training.TinyDigits;

class ScheduleTest {
  private static final Schedule SCHEDULE =
      new Schedule(4, 0.01f, Regularisation.NONE, 0.5f, Set.of("fc1"));

  /** Han et al. 2015, section 3.2: half the connections, 1/√2 of the dropout. */
  @Test
  void dropoutFollowsTheConnections() {
    assertThat(Schedule.adjusted(0.5f, 1)).isEqualTo(0.5f);
    assertThat(Schedule.adjusted(0.5f, 0.25)).isEqualTo(0.25f);
    assertThat(Schedule.adjusted(0.5f, 0.5)).isCloseTo(0.35355f, within(1e-5f));
    try (TrainedNetwork network = new TrainedNetwork(TinyDigits.network(), 1)) {
      BitSet kept = new BitSet();
      kept.set(0, 9 * 4); // of fc1's 144
      network.weights("fc1").prune(kept, network.weights("fc1").toArray());
      assertThat(SCHEDULE.dropout(network)).containsOnly(entry("fc1", 0.25f), entry("fc2", 0.5f));
    }
  }

  @Test
  void rateFallsToATenth() {
    assertThat(SCHEDULE.rateAt(0)).isEqualTo(0.01f);
    assertThat(SCHEDULE.rateAt(0.5)).isCloseTo(0.0055f, within(1e-8f));
    assertThat(SCHEDULE.rateAt(1)).isCloseTo(0.001f, within(1e-8f));
  }
}
