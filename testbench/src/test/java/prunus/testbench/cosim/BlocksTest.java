package prunus.testbench.cosim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.array.program.Command;
import prunus.array.program.Step;
import prunus.array.program.Streaming;
import prunus.codegen.rtl.PrunusArray;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.LaneSimulation;
import prunus.hdl.sim.Simulation;
import prunus.models.compress.CompressedNetwork;
import prunus.simulator.Simulator;
import prunus.simulator.energy.EnergyTables;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;
import prunus.testbench.verilator.Verilator;
import prunus.testbench.verilator.VerilatorOptions;

/** The blocks of published networks on the circuit, in the Java engine and as compiled Verilog. */
class BlocksTest {
  private static final ArrayConfig CONFIG = Configs.load("tiny4");
  private static final Design DESIGN = PrunusArray.design(CONFIG);

  @ParameterizedTest
  @MethodSource("prunus.testbench.cosim.Blocks#all")
  void runsInTheJavaEngine(Blocks.Block block, TestReporter reporter) {
    check(block, reporter, new LaneSimulation(DESIGN));
  }

  @ParameterizedTest
  @MethodSource("prunus.testbench.cosim.Blocks#all")
  void runsAsVerilog(Blocks.Block block, TestReporter reporter) {
    Needs.tools(Tool.VERILATOR, Tool.CXX, Tool.MAKE);
    VerilatorOptions options = VerilatorOptions.fast().withOptimise(1);
    try (Simulation circuit = Verilator.build(DESIGN, options).start(block.seed())) {
      check(block, reporter, circuit);
    }
  }

  private static Simulator.Run run(Blocks.Block block) {
    CompressedNetwork model = block.model();
    return Simulator.run(
        model, CONFIG, EnergyTables.load("han2015-45nm"), block.map(model), Set.of());
  }

  private static void check(Blocks.Block block, TestReporter reporter, Simulation circuit) {
    CosimResult result = CoSimulation.run(run(block), new Circuit(CONFIG, circuit), _ -> {});
    assertThat(result.difference()).isEmpty();
    reporter.publishEntry(
        block.name(),
        "%d commands, %d cycles, %d values equal"
            .formatted(result.commands(), result.computeCycles(), result.values()));
  }

  /** Each block is what it is here for. */
  @Test
  void theyAreWhatTheyAreCalled() {
    assertThat(weighted(Blocks.residualIdentity())).anyMatch(w -> w.other().isPresent());
    assertThat(weighted(Blocks.residualProjection())).anyMatch(w -> w.other().isPresent());
    assertThat(weighted(Blocks.tokenMatrix())).anyMatch(w -> w.other().isPresent());
    assertThat(run(Blocks.sumOfTwoMaps()).program().commands())
        .anyMatch(c -> c instanceof Command.AddRows);
    assertThat(weighted(Blocks.depthwise()).stream().filter(streams(Streaming.OWN_LANE)))
        .hasSize(2);
    assertThat(weighted(Blocks.relu6())).anyMatch(w -> Integer.bitCount(w.clamp() + 1) > 1);
    assertThat(weighted(Blocks.relu6())).anyMatch(BlocksTest::shiftsDiffer);
  }

  private static List<Step.Weighted> weighted(Blocks.Block block) {
    return run(block).program().steps().stream()
        .filter(s -> s instanceof Step.Weighted)
        .map(s -> (Step.Weighted) s)
        .toList();
  }

  private static Predicate<Step.Weighted> streams(Streaming how) {
    return w -> w.streaming() == how;
  }

  private static boolean shiftsDiffer(Step.Weighted w) {
    return IntStream.range(0, w.weights().bias().length)
            .map(k -> w.weights().shift(k))
            .distinct()
            .count()
        > 1;
  }
}
