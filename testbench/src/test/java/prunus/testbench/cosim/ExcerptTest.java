package prunus.testbench.cosim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import prunus.array.program.Step;
import prunus.array.program.Streaming;
import prunus.array.random.RandomCase;
import prunus.models.graph.Window;
import prunus.models.values.FeatureMap;
import prunus.simulator.Simulator;
import prunus.simulator.energy.EnergyTable;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.mapper.MappingException;

/** A layer alone computes what it computed in its network. */
class ExcerptTest {
  private static final EnergyTable TABLE = EnergyTables.load("han2015-45nm");

  @Property(tries = 100)
  void aWholeLayerMakesTheSameMap(@ForAll long seed) {
    Simulator.Run run = run(seed);
    for (Step step : run.program().steps().stream().filter(ExcerptTest::readsOneMap).toList()) {
      assertThat(output(Excerpt.of(run, step, Integer.MAX_VALUE), run).data())
          .as(step.name())
          .isEqualTo(made(run, step).data());
    }
  }

  /** The lower edge aside, which sees padding where the network had rows. */
  @Property(tries = 100)
  void aWindowMakesTheTopOfTheMap(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int rows) {
    Simulator.Run run = run(seed);
    for (Step step : run.program().steps()) {
      if (step instanceof Step.Weighted w
          && w.streaming() != Streaming.FLATTENED
          && readsOneMap(w)
          && w.pooled().isEmpty()) {
        Window window = w.geometry().window();
        FeatureMap whole = made(run, step);
        Excerpt excerpt = Excerpt.of(run, step, rows);
        FeatureMap top = output(excerpt, run);
        int inside =
            excerpt.input().shape().equals(run.maps().get(step.input().tensor()).shape())
                ? top.shape().height()
                : (excerpt.input().shape().height() + window.top() - (int) window.spanRows())
                        / window.strideRows()
                    + 1;
        assertThat(inside).isPositive();
        for (int c = 0; c < top.shape().channels(); c++) {
          for (int y = 0; y < inside; y++) {
            for (int x = 0; x < top.shape().width(); x++) {
              assertThat(top.at(c, y, x)).isEqualTo(whole.at(c, y, x));
            }
          }
        }
      }
    }
  }

  /** What adds a second map has none in its excerpt. */
  private static boolean readsOneMap(Step step) {
    return switch (step) {
      case Step.Weighted w -> w.other().isEmpty();
      case Step.Pooling _ -> true;
      case Step.Addition _, Step.Host _ -> false;
    };
  }

  private static Simulator.Run run(long seed) {
    RandomCase.Case c = RandomCase.of(seed);
    try {
      return Simulator.run(c.model(), c.config(), TABLE, c.input(), Set.of());
    } catch (MappingException tooBig) {
      Assume.that(false);
      throw tooBig;
    }
  }

  private static FeatureMap output(Excerpt excerpt, Simulator.Run run) {
    Simulator.Run alone = excerpt.simulate(run.program().config(), TABLE);
    return alone.maps().get(excerpt.model().network().last().layer().name());
  }

  private static FeatureMap made(Simulator.Run run, Step step) {
    return run.maps().get(step.output().map());
  }
}
