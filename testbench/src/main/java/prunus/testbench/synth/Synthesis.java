package prunus.testbench.synth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prunus.codegen.hdl.ir.Design;
import prunus.codegen.hdl.ir.MemoryKind;
import prunus.codegen.hdl.verilog.VerilogWriter;
import prunus.testbench.tool.Run;
import prunus.testbench.tool.Tool;
import prunus.testbench.tool.ToolException;

/**
 * Synthesises a design with Yosys, module by module. Memories with a registered read port become
 * black boxes: macros. Register files and ROMs are logic of the module that holds them.
 */
public final class Synthesis {
  private Synthesis() {}

  /**
   * Synthesises.
   *
   * @param liberty cells to map to; without it cells are Yosys' own gates and there is no area
   * @throws ToolException if Yosys is missing or fails
   */
  public static SynthesisReport run(Design design, Optional<Path> liberty) {
    try {
      Path folder = Files.createTempDirectory("prunus-synth");
      try {
        return run(design, liberty, folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SynthesisReport run(Design design, Optional<Path> liberty, Path folder)
      throws IOException {
    Map<String, String> files = VerilogWriter.write(design);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(
        folder.resolve("run.ys"),
        script(design, liberty, files.keySet().stream().sorted().toList()));
    Run.Result result = Run.of(Tool.YOSYS).arguments("-q", "run.ys").in(folder).run();
    if (!result.succeeded()) {
      throw new ToolException("yosys failed on " + design.top() + ": " + result.lastLines(5));
    }
    YosysStat stat =
        YosysStat.parse(
            Files.readString(folder.resolve("stat.txt")),
            Files.readString(folder.resolve("ltp.txt")));
    return report(design, stat, liberty.isPresent());
  }

  private static String script(Design design, Optional<Path> liberty, List<String> files) {
    List<String> macros =
        Stream.of(MemoryKind.values())
            .filter(Instances::isMacro)
            .map(kind -> kind.wrapper() + ".v")
            .filter(files::contains)
            .toList();
    List<String> lines = new ArrayList<>();
    macros.forEach(file -> lines.add("read_verilog -lib " + file));
    files.stream()
        .filter(file -> file.endsWith(".v") && !macros.contains(file))
        .forEach(file -> lines.add("read_verilog " + file));
    lines.add("hierarchy -top " + design.top());
    // Flattening stops at modules that ask to be kept: only the wrappers that are logic dissolve.
    lines.add("setattr -mod -set keep_hierarchy 1 " + String.join(" ", design.modules().keySet()));
    lines.add("proc");
    lines.add("flatten");
    lines.add("synth -top " + design.top());
    lines.add("tee -q -o ltp.txt ltp -noff");
    liberty.ifPresent(
        file -> {
          String path = file.toAbsolutePath().toString();
          lines.add("dfflibmap -liberty " + path);
          lines.add("abc -liberty " + path);
          lines.add("clean");
        });
    lines.add(
        "tee -q -o stat.txt stat" + liberty.map(f -> " -liberty " + f.toAbsolutePath()).orElse(""));
    return String.join("\n", lines) + "\n";
  }

  private static SynthesisReport report(Design design, YosysStat stat, boolean areaKnown) {
    Instances instances = new Instances(design);
    List<SynthesisReport.ModuleCost> modules =
        design.modules().keySet().stream()
            .map(
                name ->
                    new SynthesisReport.ModuleCost(
                        name,
                        instances.of(name),
                        own(design, name, stat),
                        stat.flipFlops().getOrDefault(name, 0L),
                        areaKnown ? stat.area().getOrDefault(name, 0.0) : Double.NaN,
                        stat.depth().getOrDefault(name, 0)))
            .collect(Collectors.toList());
    return new SynthesisReport(modules, instances.macros());
  }

  /** Cells of a module without the instances and macros that Yosys counts as cells. */
  private static long own(Design design, String name, YosysStat stat) {
    var module = design.modules().get(name);
    long macros = module.memories().stream().filter(m -> Instances.isMacro(m.kind())).count();
    return stat.cells().getOrDefault(name, 0L) - module.instances().size() - macros;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
