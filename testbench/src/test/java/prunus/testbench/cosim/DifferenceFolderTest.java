package prunus.testbench.cosim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.array.config.Configs;
import prunus.array.random.RandomCase;
import prunus.codegen.rtl.PrunusArray;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.CompiledSimulation;
import prunus.hdl.sim.Simulation;
import prunus.models.BadInputException;
import prunus.simulator.Simulator;
import prunus.testbench.mutation.Mutations;
import prunus.testbench.mutation.RandomRun;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;

/** What a broken circuit leaves behind. */
class DifferenceFolderTest {
  private static final Simulator.Run RUN = firstThatDiffers();
  private static final Design BROKEN = broken(RUN);

  /** The first random case whose array is large enough and whose rounding can be seen. */
  private static Simulator.Run firstThatDiffers() {
    return LongStream.iterate(1, seed -> seed + 1)
        .mapToObj(RandomCase::of)
        .map(c -> RandomRun.of(c, Set.of()))
        .flatMap(Optional::stream)
        .filter(run -> cosimulate(run, new CompiledSimulation(broken(run))).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static Design broken(Simulator.Run run) {
    return Mutations.all().stream()
        .filter(m -> m.name().equals("rounding dropped"))
        .findFirst()
        .orElseThrow()
        .apply(PrunusArray.design(run.program().config()))
        .orElseThrow();
  }

  private static Optional<Difference> cosimulate(Simulator.Run run, Simulation simulation) {
    return CoSimulation.run(run, new Circuit(run.program().config(), simulation), _ -> {})
        .difference();
  }

  @TempDir private Path folder;

  private static Difference difference(CircuitEngine engine) {
    try (Simulation simulation = engine.start(BROKEN)) {
      return cosimulate(RUN, simulation).orElseThrow();
    }
  }

  @Test
  void theWaveformEndsWithTheValueThatDiffers() throws IOException {
    Difference found = difference(CircuitEngine.JAVA);
    Path where = folder.resolve("new");
    Path wave = DifferenceFolder.save(where, RUN, BROKEN, CircuitEngine.JAVA, found, "again");
    assertThat(where.resolve("difference.txt")).hasContent(found.toString());
    assertThat(where.resolve("replay.txt")).hasContent("again");
    // Activations are read one word after the other: the last one is the one that differs.
    String id = null;
    String last = null;
    for (String line : Files.readAllLines(wave)) {
      String[] words = line.split(" ", -1);
      if (line.startsWith("$var") && words[4].startsWith("dma_word")) {
        id = words[3];
      } else if (line.startsWith("b") && words[1].equals(id)) {
        last = words[0].substring(1);
      }
    }
    int pe = Integer.parseInt(found.signal().replaceFirst(".* of PE ", ""));
    String padded = "0".repeat(16 * 8) + last;
    int end = padded.length() - 16 * pe;
    assertThat((short) Integer.parseInt(padded.substring(end - 16, end), 2))
        .isEqualTo((short) found.actual())
        .isNotEqualTo((short) found.expected());
  }

  @Test
  void verilatedItIsTheSameDifferenceAndAnFst() {
    Needs.tools(Tool.VERILATOR, Tool.CXX, Tool.MAKE);
    Difference found = difference(CircuitEngine.JAVA);
    Path wave = DifferenceFolder.save(folder, RUN, BROKEN, CircuitEngine.VERILATOR, found, "again");
    assertThat(wave).hasFileName("command" + found.index() + ".fst").isNotEmptyFile();
  }

  @Test
  void aFolderThatCannotBeWrittenDoesNotHideTheDifference() throws IOException {
    Difference found = difference(CircuitEngine.JAVA);
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(
            () -> DifferenceFolder.save(file, RUN, BROKEN, CircuitEngine.JAVA, found, "again"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("first difference: " + found)
        .hasMessageEndingWith("give --save a folder that can be written");
  }

  @Test
  void aProgramOfAnotherConfigurationIsRefused() {
    try (Simulation simulation =
        CircuitEngine.JAVA.start(PrunusArray.design(Configs.load("tiny4")))) {
      assertThatThrownBy(
              () -> CoSimulation.run(RUN, new Circuit(Configs.load("tiny4"), simulation), _ -> {}))
          .isInstanceOf(BadInputException.class)
          .hasMessage(
              "the program was mapped for random and cannot run on a circuit of tiny4; map it"
                  + " again");
    }
  }
}
