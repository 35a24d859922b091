package prunus.hdl.verilog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.ir.Design;
import prunus.hdl.parts.Counter;
import prunus.hdl.parts.Fifo;
import prunus.hdl.parts.ForwardingMemory;
import prunus.hdl.parts.LeadingNonZero;
import prunus.hdl.parts.Mac;
import prunus.hdl.parts.RoundRobinArbiter;
import prunus.hdl.parts.SkidBuffer;

/** The Verilog of every part, byte for byte. {@code -Dgolden=write} writes it anew. */
class PartsGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/parts");

  static List<Supplier<Module>> parts() {
    return List.of(
        () -> new Counter(10),
        () -> new Fifo(8, 4),
        () -> new RoundRobinArbiter(5),
        () -> new LeadingNonZero(10, 4),
        () -> new SkidBuffer(8),
        () -> new ForwardingMemory(8, 16),
        () -> new Mac(8, 8, 20));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void verilogIsAsCheckedIn(Supplier<Module> part) throws IOException {
    Design design = Elaborator.elaborate(part.get());
    String name = design.top() + ".v";
    String text = VerilogWriter.write(design).get(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(GOLDEN.resolve(name), text);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(name)));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void toolsHaveNothingToSay(Supplier<Module> part, @TempDir Path folder) throws Exception {
    accept(part.get(), folder.resolve("one"));
  }

  @ParameterizedTest
  @MethodSource("smallest")
  void toolsHaveNothingToSayAboutTheSmallest(Supplier<Module> part, @TempDir Path folder)
      throws Exception {
    accept(part.get(), folder);
  }

  static List<Supplier<Module>> smallest() {
    return List.of(
        () -> new Counter(2),
        () -> new Fifo(1, 2),
        () -> new RoundRobinArbiter(2),
        () -> new LeadingNonZero(2, 2),
        () -> new LeadingNonZero(64, 4),
        () -> new SkidBuffer(1),
        () -> new ForwardingMemory(1, 2),
        () -> new Mac(1, 1, 2));
  }

  private static void accept(Module part, Path folder) throws Exception {
    Design design = Elaborator.elaborate(part);
    VerilogWriter.write(design, folder);
    Tools.acceptAll(folder, design.top());
  }
}
