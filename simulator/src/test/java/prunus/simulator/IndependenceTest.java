package prunus.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.array.config.Placement;
import prunus.array.contract.Cause;
import prunus.array.random.RandomCase;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.mapper.MappingException;
import prunus.simulator.result.LayerResult;

class IndependenceTest {
  /** Values and useful work do not depend on N, D or placement; cycles may. */
  @Property(tries = 200)
  void resultsDoNotDependOnTheArray(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 16) int peCount,
      @ForAll @IntRange(min = 1, max = 16) int queueDepth,
      @ForAll Placement placement) {
    RandomCase.Case c = RandomCase.of(seed);
    ArrayConfig base = Configs.load("tiny4");
    base = Configs.with(base, "codeBits=8");
    ArrayConfig other = Configs.with(base, "peCount=" + peCount);
    other = Configs.with(other, "queueDepth=" + queueDepth);
    other = Configs.with(other, "placement=" + placement);
    Simulator.Run first;
    Simulator.Run second;
    try {
      first = run(c, base);
      second = run(c, other);
    } catch (MappingException tooBig) {
      Assume.that(false);
      return;
    }
    second
        .maps()
        .forEach(
            (layer, map) ->
                assertThat(map.data()).as(layer).isEqualTo(first.maps().get(layer).data()));
    assertThat(second.result().total().work().usefulMacs())
        .isEqualTo(first.result().total().work().usefulMacs());
  }

  /** A deeper queue never slows a Stream down, and one run is like another. */
  @Property(tries = 200)
  void deeperQueuesDoNotSlowDown(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 16) int queueDepth) {
    RandomCase.Case c = RandomCase.of(seed);
    ArrayConfig shallow = Configs.with(Configs.load("tiny4"), "codeBits=8");
    shallow = Configs.with(shallow, "queueDepth=" + queueDepth);
    ArrayConfig deep = Configs.with(shallow, "queueDepth=" + (queueDepth + 1));
    LayerResult slow;
    LayerResult fast;
    LayerResult again;
    try {
      slow = run(c, shallow).result().total();
      fast = run(c, deep).result().total();
      again = run(c, deep).result().total();
    } catch (MappingException tooBig) {
      Assume.that(false);
      return;
    }
    assertThat(fast.time().computeCycles()).isLessThanOrEqualTo(slow.time().computeCycles());
    assertThat(fast.time().peCycles(Cause.MAC)).isEqualTo(slow.time().peCycles(Cause.MAC));
    assertThat(again).isEqualTo(fast);
  }

  private static Simulator.Run run(RandomCase.Case c, ArrayConfig config) {
    return Simulator.run(c.model(), config, EnergyTables.load("han2015-45nm"), c.input(), Set.of());
  }
}
