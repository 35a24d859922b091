package blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.ir.Design;
import prunus.hdl.verilog.VerilogWriter;

/**
 * The Verilog in {@code verilog/} is what the blocks give, and other tools take it without a
 * warning. {@code -Dgolden=write} writes it anew.
 */
class VerilogTest {
  private static final Path FOLDER = Path.of("verilog");

  @Test
  void theCheckedInVerilogIsWhatTheBlocksGive() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (Module block : Blocks.all()) {
      all.putAll(VerilogWriter.write(Elaborator.elaborate(block)));
    }
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, String> file : all.entrySet()) {
        Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
      }
    }
    Map<String, String> there = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        there.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertEquals(all, there);
  }

  @Test
  void verilatorHasNothingToSay(@TempDir Path folder) throws Exception {
    for (Module block : Blocks.all()) {
      takes(block, folder, "verilator", "--lint-only", "-Wall");
    }
  }

  @Test
  void icarusHasNothingToSay(@TempDir Path folder) throws Exception {
    for (Module block : Blocks.all()) {
      takes(block, folder, "iverilog", "-Wall", "-t", "null");
    }
  }

  private static void takes(Module block, Path folder, String tool, String... options)
      throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(p -> Files.isExecutable(Path.of(p, tool))),
        tool + " is not installed");
    Design design = Elaborator.elaborate(block);
    Path own = Files.createTempDirectory(folder, "block");
    VerilogWriter.write(design, own);
    List<String> command = new ArrayList<>(List.of(tool));
    command.addAll(List.of(options));
    try (Stream<Path> files = Files.list(own)) {
      files.sorted().map(Path::toString).forEach(command::add);
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    assertEquals("", said, tool + " of " + design.top());
    assertEquals(0, exit);
  }
}
