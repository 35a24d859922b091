package prunus.codegen.rtl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prunus.array.config.Configs;
import prunus.hdl.verilog.Tools;

/**
 * {@code verilog/} is what the generator writes, byte for byte. {@code -Dgolden=write} renews it.
 */
class CheckedInVerilogTest {
  private static final Path VERILOG = Path.of("..", "verilog");

  @ParameterizedTest
  @ValueSource(strings = {"tiny4", "tiny4x2", "prunus64"})
  void isWhatTheGeneratorWrites(String name) throws IOException {
    Map<String, String> generated = RtlFiles.of(Configs.load(name));
    Path folder = VERILOG.resolve(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : generated.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    }
    Map<String, String> checkedIn = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        checkedIn.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertThat(generated.keySet()).isEqualTo(checkedIn.keySet());
    generated.forEach((file, text) -> assertThat(text).as(file).isEqualTo(checkedIn.get(file)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny4", "tiny4x2", "prunus64"})
  void toolsHaveNothingToSay(String name) throws Exception {
    Tools.acceptAll(VERILOG.resolve(name), "PrunusArray");
  }
}
