package prunus.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import prunus.array.program.Command;
import prunus.array.program.ConvGeometry;
import prunus.array.program.Program;
import prunus.array.program.Step;
import prunus.array.program.Streaming;
import prunus.array.random.RandomCase;
import prunus.simulator.Simulator;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.mapper.MappingException;

/**
 * The whole simulator against an array that is stepped cycle by cycle and memory by memory, over
 * random networks, arrays and inputs.
 */
class ArrayOracleTest {
  private static final List<ExecutionOrder> ORDERS = List.of(ExecutionOrder.values());

  @Property(tries = 3000)
  void equalsTheNaiveArray(@ForAll long seed) {
    RandomCase.Case c = RandomCase.of(seed);
    Simulator.Run run;
    try {
      run =
          Simulator.run(
              c.model(), c.config(), EnergyTables.load("han2015-45nm"), c.input(), Set.of());
    } catch (MappingException tooBig) {
      assertThat(tooBig).hasMessageContaining("layer ");
      Statistics.label("case").collect("refused by the mapper");
      return;
    }
    collect(run.program());
    ExecutionOrder order = ORDERS.get((int) Math.floorMod(seed, 4L));
    assertThat(
            OracleCheck.difference(
                run.program(), run.maps(), run.costs(), order.of(run.program(), seed)))
        .as("seed %d, %s", seed, order)
        .isEmpty();
    layersAddUp(run);
  }

  /** DRAM traffic by purpose is the commands', told apart by what they are for. */
  private static void layersAddUp(Simulator.Run run) {
    for (int s = 0; s < run.program().steps().size(); s++) {
      long weights = 0;
      long in = 0;
      long out = 0;
      for (Command command : run.program().commands()) {
        if (command.step() == s) {
          switch (command) {
            case Command.LoadWeights c -> weights += c.bytes();
            case Command.LoadTables c -> weights += c.bytes();
            case Command.LoadActivations c -> in += c.bytes();
            case Command.LoadSecond c -> in += c.bytes();
            case Command.LoadOther c -> in += c.bytes();
            case Command.StoreActivations c -> out += c.bytes();
            case Command.Compute c -> {}
          }
        }
      }
      assertThat(run.result().layers().get(s).counts().dram())
          .extracting("weights", "activationsIn", "activationsOut")
          .containsExactly(weights, in, out);
    }
  }

  /** Proof that the cases are nasty: each feature of the mapper must turn up often. */
  private static void collect(Program program) {
    Statistics.label("case").collect("run");
    boolean passes = false;
    boolean tiles = false;
    boolean pooled = false;
    boolean resident = false;
    boolean streamed = false;
    boolean border = false;
    boolean ownLane = false;
    boolean added = false;
    boolean addedFromDram = false;
    boolean sum = false;
    for (Step step : program.steps()) {
      resident |= step.input().buffer().resident();
      streamed |= step.input().buffer().capacityWords() < step.input().layout().words();
      sum |= step instanceof Step.Addition;
      if (step instanceof Step.Weighted w) {
        ownLane |= w.streaming() == Streaming.OWN_LANE;
        added |= w.other().isPresent();
        addedFromDram |= w.other().isPresent() && w.other().get().loaded();
        passes |= w.passes().size() > 1;
        tiles |= w.passes().getFirst().tiles().size() > 1;
        pooled |= w.pooled().isPresent();
        ConvGeometry g = w.geometry();
        border |= g.window().top() >= g.window().rows();
      }
    }
    Statistics.label("passes").collect(passes);
    Statistics.label("tiles").collect(tiles);
    Statistics.label("pooling taken along").collect(pooled);
    Statistics.label("map kept on chip").collect(resident);
    Statistics.label("map larger than its ring").collect(streamed);
    Statistics.label("outputs that see padding alone").collect(border);
    Statistics.label("own-lane Stream").collect(ownLane);
    Statistics.label("map added to sums").collect(added);
    Statistics.label("map added to sums, from DRAM").collect(addedFromDram);
    Statistics.label("sum of two maps").collect(sum);
  }
}
