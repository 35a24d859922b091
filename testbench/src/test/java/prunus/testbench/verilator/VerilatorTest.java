package prunus.testbench.verilator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.hdl.Elaborator;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.ModuleDef;
import prunus.testbench.circuits.Everything.Accumulator;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;
import prunus.testbench.tool.ToolException;

class VerilatorTest {
  @BeforeAll
  static void tools() {
    Needs.tools(Tool.VERILATOR, Tool.CXX, Tool.MAKE);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void oneLibraryForEachContent(@TempDir Path cache) throws IOException {
    VerilatorOptions options = VerilatorOptions.fast().withOptimise(0).withCache(cache);
    Design eight = Elaborator.elaborate(new Accumulator(8));
    VerilatedModel first = Verilator.build(eight, options);
    long time = Files.getLastModifiedTime(first.library()).toMillis();
    assertThat(names(cache)).containsExactly(first.library().getFileName().toString());
    VerilatedModel again = Verilator.build(eight, options);
    assertThat(again.library()).isEqualTo(first.library());
    assertThat(Files.getLastModifiedTime(first.library()).toMillis()).isEqualTo(time);
    VerilatedModel other = Verilator.build(Elaborator.elaborate(new Accumulator(9)), options);
    assertThat(other.library()).isNotEqualTo(first.library());
    assertThat(names(cache)).hasSize(2);
  }

  @Test
  void aFailedBuildShowsTheToolsLastLinesAndKeepsItsFolder(@TempDir Path cache) throws IOException {
    Design sound = Elaborator.elaborate(new Accumulator(8));
    Design broken = new Design("endmodule", Map.of("endmodule", misnamed(sound.topModule())));
    assertThatThrownBy(() -> Verilator.build(broken, VerilatorOptions.fast().withCache(cache)))
        .isInstanceOf(ToolException.class)
        .hasMessageContaining("verilator failed; its folder is kept at " + cache)
        .hasMessageContaining("%Error");
    assertThat(names(cache)).hasSize(1).allMatch(n -> n.startsWith("build-"));
    assertThat(names(cache.resolve(names(cache).getFirst()))).contains("shim.cpp", "control.vlt");
  }

  /** What a build that was killed leaves is a folder; only whole libraries carry a hash's name. */
  @Test
  void aKilledBuildIsNeverLoaded(@TempDir Path cache) throws IOException {
    Path left = Files.createDirectory(cache.resolve("build-1234"));
    Files.writeString(left.resolve("dut.so"), "half a library");
    Design design = Elaborator.elaborate(new Accumulator(8));
    VerilatorOptions options = VerilatorOptions.fast().withOptimise(0).withCache(cache);
    try (VerilatedSimulation circuit = Verilator.build(design, options).start()) {
      circuit.step(3);
      assertThat(circuit.cycle()).isEqualTo(3);
    }
    assertThat(names(cache)).hasSize(2).contains("build-1234");
  }

  @Test
  void aCacheThatCannotBeWrittenIsSaidInOneSentence(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    VerilatorOptions options = VerilatorOptions.fast().withCache(file.resolve("cache"));
    Design design = Elaborator.elaborate(new Accumulator(8));
    assertThatThrownBy(() -> Verilator.build(design, options))
        .isInstanceOf(ToolException.class)
        .hasMessageStartingWith("cannot build a verilated library in " + file)
        .hasMessageEndingWith("make room there or make it a folder that can be written");
  }

  /** The module under a name no Verilog module can have, which the checks would have refused. */
  private static ModuleDef misnamed(ModuleDef def) {
    return new ModuleDef(
        "endmodule",
        def.signals(),
        def.constants(),
        def.instances(),
        def.memories(),
        def.properties(),
        def.body(),
        def.unused(),
        def.exprs(),
        def.clock(),
        def.reset(),
        def.at());
  }
}
