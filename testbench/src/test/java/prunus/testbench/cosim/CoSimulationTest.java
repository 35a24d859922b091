package prunus.testbench.cosim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prunus.array.program.Step;
import prunus.array.random.RandomCase;
import prunus.codegen.rtl.PrunusArray;
import prunus.hdl.sim.CompiledSimulation;
import prunus.hdl.sim.Interpreter;
import prunus.hdl.sim.Simulation;
import prunus.simulator.Simulator;
import prunus.testbench.mutation.RandomRun;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;
import prunus.testbench.verilator.Verilator;
import prunus.testbench.verilator.VerilatorOptions;

/**
 * The circuit against the simulator over random networks, arrays and inputs: N and D from 1 to 8,
 * code bits 4 and 8, rings, passes, tiles, strides, groups, pooling. jqwik prints the seed of a
 * failure.
 */
class CoSimulationTest {
  @Property(tries = 200)
  void theCircuitEqualsTheSimulator(@ForAll long seed) {
    RandomCase.Case c = RandomCase.of(seed);
    Optional<Simulator.Run> run = simulate(c);
    Assume.that(run.isPresent());
    check(run.orElseThrow(), new CompiledSimulation(PrunusArray.design(c.config())));
  }

  /** Some layers alone: what the others would have written comes from DRAM. */
  @Property(tries = 150)
  void soItDoesForSomeLayers(@ForAll long seed) {
    RandomCase.Case c = RandomCase.of(seed);
    Random random = new Random(seed);
    Optional<Simulator.Run> all = RandomRun.of(c, Set.of());
    Assume.that(all.isPresent());
    Set<String> some =
        all.orElseThrow().program().steps().stream()
            .map(Step::name)
            .filter(_ -> random.nextBoolean())
            .collect(Collectors.toSet());
    Optional<Simulator.Run> run = RandomRun.of(c, some);
    Assume.that(run.isPresent());
    check(run.orElseThrow(), new CompiledSimulation(PrunusArray.design(c.config())));
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 8, 42})
  void soItIsByTheDefinitionOfEveryOperator(long seed) {
    Simulator.Run run = firstThatRuns(seed);
    check(run, new Interpreter(PrunusArray.design(run.program().config())));
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 10, 19, 46})
  void soIsItsVerilog(long seed) {
    Needs.tools(Tool.VERILATOR, Tool.CXX, Tool.MAKE);
    Simulator.Run run = firstThatRuns(seed);
    VerilatorOptions options = VerilatorOptions.fast().withOptimise(1);
    // Random bits in every register and memory: nothing may rest on what nobody wrote.
    try (Simulation circuit =
        Verilator.build(PrunusArray.design(run.program().config()), options).start((int) seed)) {
      check(run, circuit);
    }
  }

  /** The random case of this seed, or of the next one whose array is large enough. */
  private static Simulator.Run firstThatRuns(long seed) {
    return LongStream.iterate(seed, s -> s + 1)
        .mapToObj(s -> simulate(RandomCase.of(s)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Simulator.Run> simulate(RandomCase.Case c) {
    return RandomRun.of(c, Set.of());
  }

  private static void check(Simulator.Run run, Simulation circuit) {
    CosimResult result =
        CoSimulation.run(run, new Circuit(run.program().config(), circuit), _ -> {});
    assertThat(result.difference()).isEmpty();
    assertThat(result.commands()).isEqualTo(run.program().commands().size());
  }
}
