package prunus.testbench.cosim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.array.program.Command;
import prunus.array.random.RandomCase;
import prunus.codegen.rtl.PrunusArray;
import prunus.hdl.ir.Design;
import prunus.models.compress.CompressedNetwork;
import prunus.simulator.Simulator;
import prunus.simulator.energy.EnergyTables;
import prunus.testbench.mutation.Mutations;
import prunus.testbench.mutation.RandomRun;

/** A program in parts on several circuits is the program in a row on one. */
class ParallelCoSimulationTest {
  @Property(tries = 30)
  void randomNetworks(@ForAll long seed) {
    Optional<Simulator.Run> run = RandomRun.of(RandomCase.of(seed), Set.of());
    Assume.that(run.isPresent());
    check(run.orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("prunus.testbench.cosim.Blocks#all")
  void blocks(Blocks.Block block) {
    ArrayConfig config = Configs.load("tiny4");
    CompressedNetwork model = block.model();
    check(
        Simulator.run(
            model, config, EnergyTables.load("han2015-45nm"), block.map(model), Set.of()));
  }

  private static void check(Simulator.Run run) {
    partsAreTheProgram(run);
    Design design = PrunusArray.design(run.program().config());
    CosimResult one = run(run, design, 1).result();
    CosimResult three = run(run, design, 3).result();
    assertThat(three.difference()).isEmpty();
    assertThat(three.commands()).isEqualTo(one.commands());
    assertThat(three.computeCycles()).isEqualTo(one.computeCycles());
    assertThat(three.values()).isGreaterThanOrEqualTo(one.values());
  }

  private static ParallelCoSimulation.Outcome run(Simulator.Run run, Design design, int threads) {
    return ParallelCoSimulation.run(
        List.of(run), CircuitEngine.SCALAR.build(design), threads, _ -> {});
  }

  /** Every command is in one part, and every step computes in one part only. */
  private static void partsAreTheProgram(Simulator.Run run) {
    List<Command> commands = run.program().commands();
    List<Integer> in = new ArrayList<>();
    for (ProgramPart p : ProgramPart.of(run.program())) {
      for (int i = p.from(); i < p.to(); i++) {
        in.add(i);
        if (commands.get(i) instanceof Command.Compute c) {
          assertThat(p.steps()).contains(c.step());
        }
      }
    }
    assertThat(in).isEqualTo(IntStream.range(0, commands.size()).boxed().toList());
  }

  @Test
  void mostProgramsHaveSeveralParts() {
    long several =
        LongStream.range(0, 40)
            .mapToObj(seed -> RandomRun.of(RandomCase.of(seed), Set.of()))
            .flatMap(Optional::stream)
            .filter(run -> run.program().steps().size() > 1)
            .filter(run -> ProgramPart.of(run.program()).size() > 1)
            .count();
    assertThat(several).isGreaterThan(5);
  }

  /** Whether a broken circuit is found, and where, does not depend on the number of circuits. */
  @Test
  void theFirstDifferenceIsTheSame() {
    Simulator.Run run =
        LongStream.iterate(1, s -> s + 1)
            .mapToObj(seed -> RandomRun.of(RandomCase.of(seed), Set.of()))
            .flatMap(Optional::stream)
            .filter(r -> ProgramPart.of(r.program()).size() > 2)
            .findFirst()
            .orElseThrow();
    int found = 0;
    for (var mutation : Mutations.all().subList(0, 12)) {
      Design broken = mutation.apply(PrunusArray.design(run.program().config()));
      CosimResult two = run(run, broken, 2).result();
      CosimResult three = run(run, broken, 3).result();
      assertThat(three.difference()).as(mutation.name()).isEqualTo(two.difference());
      assertThat(three.equal()).as(mutation.name()).isEqualTo(run(run, broken, 1).result().equal());
      found += three.equal() ? 0 : 1;
    }
    assertThat(found).isGreaterThan(2);
  }
}
