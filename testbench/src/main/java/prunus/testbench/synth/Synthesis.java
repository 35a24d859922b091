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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Instance;
import prunus.hdl.ir.MemoryKind;
import prunus.hdl.verilog.VerilogWriter;
import prunus.testbench.tool.Run;
import prunus.testbench.tool.Tool;
import prunus.testbench.tool.ToolException;

/**
 * Synthesises a design with Yosys, module by module. Memories with a registered read port become
 * black boxes: macros. Register files and ROMs are logic of the module that holds them.
 */
public final class Synthesis {
  /** Liberty file of the Debian package {@code qflow-tech-osu018}: a 180 nm library. */
  public static final Path OSU018 = Path.of("/usr/share/qflow/tech/osu018/osu018_stdcells.lib");

  private static final String MACROS = "macros";

  /** With constraints, abc buffers what drives many cells and chooses sizes. */
  private static final String CONSTRAINTS = "abc.constr";

  private Synthesis() {}

  /**
   * Synthesises.
   *
   * @param liberty cells to map to; without it cells are Yosys' own gates and there is no area.
   *     With it and OpenSTA there are critical paths.
   * @throws ToolException if the liberty file or Yosys is missing, or a tool fails
   */
  public static SynthesisReport run(Design design, Optional<Path> liberty) {
    liberty
        .filter(file -> !Files.isReadable(file))
        .ifPresent(
            file -> {
              throw new ToolException(
                  "cannot read " + file + "; give --liberty a Liberty file of standard cells");
            });
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
    Macros macros = new Macros(design);
    List<String> files = new ArrayList<>();
    for (Map.Entry<String, String> file : new TreeMap<>(VerilogWriter.write(design)).entrySet()) {
      if (file.getKey().endsWith(".v") && !isMacro(file.getKey())) {
        Files.writeString(folder.resolve(file.getKey()), Macros.named(file.getValue()));
        files.add(file.getKey());
      }
    }
    Files.writeString(folder.resolve(MACROS + ".v"), macros.verilog());
    Files.writeString(folder.resolve(MACROS + ".lib"), macros.liberty());
    Files.writeString(folder.resolve(CONSTRAINTS), "set_load 0.05\n");
    Files.writeString(folder.resolve("run.ys"), script(design, liberty, files, macros));
    Run.Result result = Run.of(Tool.YOSYS).arguments("-q", "run.ys").in(folder).run();
    if (!result.succeeded()) {
      throw new ToolException("yosys failed on " + design.top() + ": " + result.lastLines(5));
    }
    YosysStat stat =
        YosysStat.parse(
            Files.readString(folder.resolve("stat.txt")),
            Files.readString(folder.resolve("ltp.txt")));
    Map<String, CriticalPath> paths =
        liberty.isPresent() && Tool.STA.present()
            ? StaticTiming.of(design, liberty.get().toAbsolutePath(), folder)
            : Map.of();
    return report(design, stat, paths, liberty.isPresent());
  }

  private static boolean isMacro(String file) {
    return Stream.of(MemoryKind.values())
        .filter(Instances::isMacro)
        .anyMatch(kind -> file.equals(kind.wrapper() + ".v"));
  }

  private static String script(
      Design design, Optional<Path> liberty, List<String> files, Macros macros) {
    List<String> lines = new ArrayList<>();
    lines.add("read_verilog -lib " + MACROS + ".v");
    files.forEach(file -> lines.add("read_verilog " + file));
    lines.add("hierarchy -top " + design.top());
    // Flattening stops at modules that ask to be kept: only the wrappers that are logic dissolve.
    lines.add("setattr -mod -set keep_hierarchy 1 " + String.join(" ", design.modules().keySet()));
    lines.add("proc");
    lines.add("flatten");
    lines.add("synth -top " + design.top());
    // A path ends at an instance or a macro: without the cuts it would be counted as a gate that
    // leads from each of its inputs to each of its outputs.
    lines.add("design -save mapped");
    Stream.concat(design.modules().keySet().stream(), macros.cells().stream())
        .filter(cell -> !cell.equals(design.top()))
        .forEach(cell -> lines.add("cutpoint */t:" + cell));
    lines.add("tee -q -o ltp.txt ltp -noff");
    lines.add("design -load mapped");
    liberty.ifPresent(
        file -> {
          String path = file.toAbsolutePath().toString();
          lines.add("dfflibmap -liberty " + path);
          lines.add("abc -liberty " + path + " -constr " + CONSTRAINTS);
          lines.add("splitnets");
          lines.add("clean -purge");
          lines.add("write_verilog -noattr -noexpr netlist.v");
        });
    lines.add(
        "tee -q -o stat.txt stat" + liberty.map(f -> " -liberty " + f.toAbsolutePath()).orElse(""));
    return String.join("\n", lines) + "\n";
  }

  private static SynthesisReport report(
      Design design, YosysStat stat, Map<String, CriticalPath> paths, boolean areaKnown) {
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
                        stat.depth().getOrDefault(name, 0),
                        Optional.ofNullable(paths.get(name))))
            .collect(Collectors.toList());
    return new SynthesisReport(modules, instances.macros());
  }

  /** Cells of a module without the instances and macros that Yosys counts as cells. */
  private static long own(Design design, String name, YosysStat stat) {
    var module = design.modules().get(name);
    long macros = module.memories().stream().filter(m -> Instances.isMacro(m.kind())).count();
    return stat.cells().getOrDefault(name, 0L)
        - module.instances().stream().mapToLong(Instance::copies).sum()
        - macros;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
