package prunus.hdl.verilog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the Verilog tools; a test that needs one that is not installed is skipped, unless
 * PRUNUS_REQUIRE_TOOLS is 1.
 */
public final class Tools {
  private Tools() {}

  /** Verilator with all warnings, Icarus and Yosys must have nothing to say. */
  public static void acceptAll(Path folder, String top) throws IOException, InterruptedException {
    silent(folder, "verilator", "--lint-only", "-Wall", "--top-module", top, "-y", ".", top + ".v");
    Path compiled = Files.createTempFile("checked", ".vvp"); // the folder may be a checked-in one
    try {
      silent(
          folder,
          "iverilog",
          "-g2005",
          "-Wall",
          "-y.",
          "-Y.v",
          "-o",
          compiled.toString(),
          top + ".v");
    } finally {
      Files.deleteIfExists(compiled);
    }
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.map(p -> p.getFileName().toString()).filter(n -> n.endsWith(".v")).forEach(files::add);
    }
    String script =
        "read_verilog -formal "
            + String.join(" ", files)
            + "; hierarchy -check -top "
            + top
            + "; proc; check -assert";
    silent(folder, "yosys", "-q", "-p", script);
  }

  private static void silent(Path folder, String... command)
      throws IOException, InterruptedException {
    boolean insist = "1".equals(System.getenv("PRUNUS_REQUIRE_TOOLS"));
    assumeTrue(insist || installed(command[0]), command[0] + " is not installed");
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s%n%s", String.join(" ", command), output).isZero();
    assertThat(output).as(String.join(" ", command)).isEmpty();
  }

  private static boolean installed(String tool) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
