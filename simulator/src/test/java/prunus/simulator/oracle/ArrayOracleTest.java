package prunus.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import prunus.array.contract.Cause;
import prunus.array.program.Command;
import prunus.array.program.ConvGeometry;
import prunus.array.program.Program;
import prunus.array.program.Step;
import prunus.array.random.RandomCase;
import prunus.simulator.Simulator;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.mapper.MappingException;
import prunus.simulator.timing.Broadcasts;
import prunus.simulator.timing.CommandCost;
import prunus.simulator.timing.StreamTrace;
import prunus.simulator.timing.WordScanner;

/**
 * The whole simulator against an array that is stepped cycle by cycle and memory by memory, over
 * random networks, arrays and inputs.
 */
class ArrayOracleTest {
  /** In which order commands run, as far as what they wait for allows. */
  private enum Order {
    ISSUE,
    TRANSFERS_FIRST,
    COMPUTE_FIRST
  }

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
    Order order = Order.values()[(int) Math.floorMod(seed, 3L)];
    NaiveArray array = new NaiveArray(run.program(), c.input());
    for (int index : order(run.program(), order)) {
      array.execute(index);
    }
    compareValues(run, array);
    for (int i = 0; i < run.costs().size(); i++) {
      if (run.program().commands().get(i) instanceof Command.Compute) {
        assertThat(run.costs().get(i).cycles())
            .as("cycles of %s", run.program().commands().get(i))
            .isEqualTo(array.cycles.get(i));
      }
      if (run.program().commands().get(i) instanceof Command.Stream stream) {
        compareStream(run, stream, run.costs().get(i), array.streams.get(i));
      }
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
    for (Step step : program.steps()) {
      resident |= step.input().buffer().resident();
      streamed |= step.input().buffer().capacityWords() < step.input().layout().words();
      if (step instanceof Step.Weighted w) {
        passes |= w.passes().size() > 1;
        tiles |= w.passes().getFirst().tiles().size() > 1;
        pooled |= w.pool() != null;
        ConvGeometry g = w.geometry();
        border |= g.pad() >= Math.min(g.kernelRows(), g.kernelColumns());
      }
    }
    Statistics.label("passes").collect(passes);
    Statistics.label("tiles").collect(tiles);
    Statistics.label("pooling taken along").collect(pooled);
    Statistics.label("map kept on chip").collect(resident);
    Statistics.label("map larger than its ring").collect(streamed);
    Statistics.label("outputs that see padding alone").collect(border);
  }

  private static void compareValues(Simulator.Run run, NaiveArray array) {
    for (Step step : run.program().steps()) {
      if (!step.output().buffer().resident()) {
        // A part of a concatenation is compared as a part: its channels lie where its layout says.
        assertThat(array.fromDram(step.output()).data())
            .as("output of %s", step.name())
            .isEqualTo(run.maps().get(step.output().map()).data());
      }
    }
  }

  private static void compareStream(
      Simulator.Run run, Command.Stream stream, CommandCost cost, NaiveStream naive) {
    Step.Weighted step = (Step.Weighted) run.program().steps().get(stream.step());
    Broadcasts broadcasts =
        new WordScanner(step, run.maps().get(step.input().tensor()))
            .scan(stream.fromWord(), stream.toWord());
    StreamTrace trace =
        StreamTrace.of(run.program().config(), step.passes().get(stream.pass()), broadcasts);
    assertThat(trace.cycles()).isEqualTo(naive.cycles);
    assertThat(trace.push()).containsExactly(naive.pushes.stream().mapToInt(x -> x).toArray());
    for (int p = 0; p < naive.pops.size(); p++) {
      int pe = p;
      List<Integer> pops = java.util.Arrays.stream(trace.pop()).map(at -> at[pe]).toList();
      assertThat(pops).as("pops of PE %d", p).isEqualTo(naive.pops.get(p));
    }
    for (Map.Entry<Cause, Long> cause : cost.causes().entrySet()) {
      assertThat(cause.getValue())
          .as("%s of %s", cause.getKey(), stream)
          .isEqualTo(naive.causes.getOrDefault(cause.getKey(), 0L));
    }
    assertThat(cost.accesses().reads(prunus.array.contract.Memory.WEIGHTS))
        .as("weight rows read")
        .isEqualTo(naive.rowReads);
  }

  /** Any order that respects the engines' own order and what commands wait for is legal. */
  private static List<Integer> order(Program program, Order order) {
    List<Integer> done = new ArrayList<>();
    List<Integer> transfers = new ArrayList<>();
    List<Integer> computes = new ArrayList<>();
    for (int i = 0; i < program.commands().size(); i++) {
      (program.commands().get(i) instanceof Command.Compute ? computes : transfers).add(i);
    }
    if (order == Order.ISSUE) {
      for (int i = 0; i < program.commands().size(); i++) {
        done.add(i);
      }
      return done;
    }
    List<List<Integer>> engines =
        order == Order.TRANSFERS_FIRST
            ? List.of(transfers, computes)
            : List.of(computes, transfers);
    boolean[] ended = new boolean[program.commands().size()];
    while (done.size() < ended.length) {
      int before = done.size();
      for (List<Integer> engine : engines) {
        boolean ready =
            !engine.isEmpty()
                && program.commands().get(engine.getFirst()).after().stream()
                    .allMatch(i -> ended[i]);
        if (ready) {
          int next = engine.removeFirst();
          ended[next] = true;
          done.add(next);
          break;
        }
      }
      assertThat(done.size()).as("deadlock").isGreaterThan(before);
    }
    return done;
  }
}
