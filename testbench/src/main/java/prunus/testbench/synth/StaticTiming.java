package prunus.testbench.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Instance;
import prunus.hdl.ir.ModuleDef;
import prunus.testbench.tool.Run;
import prunus.testbench.tool.Tool;

/** Asks OpenSTA for the longest path of every module, with all it instantiates. */
final class StaticTiming {
  /** Longer than any path, so that the longest is the one with the least slack. */
  private static final int PERIOD_NS = 10_000;

  private static final Pattern MODULE = Pattern.compile("^module (\\w+)\\(.*");
  private static final Pattern FLIP_FLOP = Pattern.compile("^ +\\w*DFF\\w* (\\S+) \\($");
  private static final Pattern OUTPUT = Pattern.compile("^ +\\.Q\\(\\\\?(.*?) ?\\),?$");
  private static final Pattern END = Pattern.compile("^(Start|End)point: (\\S+) \\((.*)$");
  private static final Pattern CELL =
      Pattern.compile("^ +[0-9.]+ +[0-9.]+ [\\^v] (\\S+)/(\\S+) \\((\\w+)\\)$");
  private static final Pattern ARRIVAL = Pattern.compile("^ +([0-9.]+) +data arrival time$");

  private final Design design;
  private final Map<String, String> registers = new HashMap<>();

  private StaticTiming(Design design) {
    this.design = design;
  }

  /**
   * The longest paths, by module; a module without a path has none.
   *
   * @param folder with the files {@code netlist.v} and {@code macros.lib}
   */
  static Map<String, CriticalPath> of(Design design, Path liberty, Path folder) throws IOException {
    Files.writeString(folder.resolve("run.tcl"), script(design, liberty));
    String report = Run.of(Tool.STA).arguments("-exit", "run.tcl").in(folder).runOrFail().output();
    StaticTiming timing = new StaticTiming(design);
    timing.readRegisters(folder.resolve("netlist.v"));
    return timing.parse(report);
  }

  private static String script(Design design, Path liberty) {
    StringBuilder out = new StringBuilder();
    out.append("read_liberty ").append(liberty).append("\nread_liberty macros.lib\n");
    for (ModuleDef module : design.modules().values()) {
      out.append("read_verilog netlist.v\n"); // linking forgets what was read
      out.append("link_design ").append(module.name()).append('\n');
      String port = module.clock() ? " [get_ports clk]" : "";
      out.append("create_clock -name clk -period ").append(PERIOD_NS).append(port).append('\n');
      out.append("set_input_delay 0 -clock clk [all_inputs]\n");
      out.append("set_output_delay 0 -clock clk [all_outputs]\n");
      out.append("puts \"=== ").append(module.name()).append("\"\n");
      out.append("report_checks -path_delay max -digits 3\n");
    }
    return out.toString();
  }

  /** The names of the registers: those of the nets they drive. */
  private void readRegisters(Path netlist) throws IOException {
    String module = "";
    String cell = null;
    for (String line : Files.readAllLines(netlist)) {
      Matcher m = MODULE.matcher(line);
      Matcher flipFlop = FLIP_FLOP.matcher(line);
      Matcher output = OUTPUT.matcher(line);
      if (m.matches()) {
        module = m.group(1);
      } else if (flipFlop.matches()) {
        cell = flipFlop.group(1);
      } else if (cell != null && output.matches()) {
        registers.put(module + "/" + cell, output.group(1));
        cell = null;
      }
    }
  }

  private Map<String, CriticalPath> parse(String report) {
    Map<String, CriticalPath> paths = new HashMap<>();
    String module = "";
    String from = "";
    String to = "";
    List<CriticalPath.Hop> through = new ArrayList<>();
    for (String line : report.lines().toList()) {
      Matcher end = END.matcher(line);
      Matcher cell = CELL.matcher(line);
      Matcher arrival = ARRIVAL.matcher(line);
      if (line.startsWith("=== ")) {
        module = line.substring(4);
        through.clear();
      } else if (end.matches()) {
        String name = named(module, end.group(2));
        from = end.group(1).equals("Start") ? name : from;
        to = end.group(1).equals("End") ? name : to;
      } else if (cell.matches() && isGate(cell.group(3))) {
        String path = cell.group(1);
        int cut = path.lastIndexOf('/');
        add(through, cut < 0 ? "" : path.substring(0, cut));
      } else if (arrival.matches() && !paths.containsKey(module)) {
        double ns = Double.parseDouble(arrival.group(1));
        paths.put(module, new CriticalPath(ns, from, to, through));
      }
    }
    return paths;
  }

  private static boolean isGate(String cell) {
    return !cell.contains("DFF") && !cell.startsWith("sram_");
  }

  private static void add(List<CriticalPath.Hop> through, String instance) {
    boolean same = !through.isEmpty() && through.getLast().instance().equals(instance);
    int before = same ? through.removeLast().cells() : 0;
    through.add(new CriticalPath.Hop(instance, before + 1));
  }

  /** A flip-flop under the name of its register; other ends as they are. */
  private String named(String module, String path) {
    int cut = path.lastIndexOf('/');
    String instance = cut < 0 ? "" : path.substring(0, cut + 1);
    String definition = module;
    for (String step : instance.isEmpty() ? new String[0] : instance.split("/", 0)) {
      String inside = definition;
      definition =
          design.modules().get(inside).instances().stream()
              .filter(i -> i.name().equals(step) || step.startsWith(i.name() + "["))
              .map(Instance::definition)
              .findFirst()
              .orElse(inside);
    }
    String register = registers.get(definition + "/" + path.substring(cut + 1));
    return register == null ? path : instance + register;
  }
}
