package prunus.hdl.verilog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.circuits.Arrays;
import prunus.hdl.circuits.Conditionals;
import prunus.hdl.circuits.Memories;
import prunus.hdl.circuits.Operators;
import prunus.hdl.circuits.Sequencer;
import prunus.hdl.circuits.WideWords;
import prunus.hdl.ir.Design;
import prunus.hdl.random.RandomCircuit;

/** The Verilog of every construct, byte for byte. {@code -Dgolden=write} writes it anew. */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static List<Supplier<Module>> circuits() {
    return List.of(
        Conditionals::new,
        () -> new Arrays(2),
        () -> new Arrays(5),
        Memories::new,
        Operators::new,
        Sequencer::new,
        () -> new WideWords(8));
  }

  @ParameterizedTest
  @MethodSource("circuits")
  void verilogIsAsCheckedIn(Supplier<Module> circuit) throws IOException {
    Map<String, String> files = VerilogWriter.write(Elaborator.elaborate(circuit.get()));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path golden = GOLDEN.resolve(file.getKey());
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(GOLDEN);
        Files.writeString(golden, file.getValue());
      }
      assertThat(file.getValue()).isEqualTo(Files.readString(golden));
    }
    assertThat(VerilogWriter.write(Elaborator.elaborate(circuit.get()))).isEqualTo(files);
  }

  @ParameterizedTest
  @MethodSource("circuits")
  void toolsHaveNothingToSay(Supplier<Module> circuit, @TempDir Path folder) throws Exception {
    accept(Elaborator.elaborate(circuit.get()), folder);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 14, 15, 92, 65, 35})
  void toolsHaveNothingToSayAboutRandomCircuits(long seed, @TempDir Path folder) throws Exception {
    accept(Elaborator.elaborate(new RandomCircuit(seed, 40)), folder);
  }

  private static void accept(Design design, Path folder) throws Exception {
    VerilogWriter.write(design, folder);
    Tools.acceptAll(folder, design.top());
  }
}
