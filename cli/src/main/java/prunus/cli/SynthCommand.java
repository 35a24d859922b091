package prunus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Macro;
import prunus.codegen.rtl.PrunusArray;
import prunus.hdl.ir.Design;
import prunus.models.BadInputException;
import prunus.models.OutputFile;
import prunus.models.UserFile;
import prunus.report.JsonReport;
import prunus.simulator.energy.Netlist;
import prunus.simulator.memory.Sram;
import prunus.simulator.memory.SramChoice;
import prunus.simulator.memory.SramDevice;
import prunus.simulator.memory.SramSelector;
import prunus.testbench.synth.CriticalPath;
import prunus.testbench.synth.FlipFlopCount;
import prunus.testbench.synth.Synthesis;
import prunus.testbench.synth.SynthesisReport;
import prunus.testbench.synth.SynthesisReport.ModuleCost;
import prunus.testbench.tool.Tool;

/** What the array costs in gates and memories. */
@Command(
    name = "synth",
    description = "Synthesise the array with Yosys: cells, flip-flops, area, paths and memories.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SynthCommand implements Callable<Integer> {
  private static final String ELEMENT = "ProcessingElement";
  private static final String GROUP = "LaneGroup";

  @Spec private CommandSpec spec;

  @Mixin private ConfigOptions configOptions;

  @Option(
      names = "--liberty",
      paramLabel = "F",
      description = "Liberty file to map to; by default that of Debian's qflow-tech-osu018.")
  private Path liberty;

  @Option(
      names = "--flip-flops",
      paramLabel = "FILE.json",
      description = "Also write the count of flip-flops that energy is computed with.")
  private Path flipFlops;

  @Override
  public Integer call() throws IOException {
    checkLiberty();
    Optional<Path> cells =
        Optional.ofNullable(liberty)
            .or(() -> Optional.of(Synthesis.OSU018).filter(Files::isReadable));
    ArrayConfig config = configOptions.config();
    Design design = PrunusArray.design(config);
    SynthesisReport report = Synthesis.run(design, cells);
    if (flipFlops != null) {
      write(config, FlipFlopCount.of(design, report, ELEMENT, GROUP));
    }
    PrintWriter to = spec.commandLine().getOut();
    logic(report, to);
    if (cells.isEmpty()) {
      to.println(
          "no areas and times: install the Debian package qflow-tech-osu018, or give --liberty");
    } else if (!Tool.STA.present()) {
      to.println("no times: install the Debian package opensta");
    } else {
      paths(report, to);
    }
    to.println();
    memories(config, to);
    to.flush();
    return 0;
  }

  private void write(ArrayConfig config, FlipFlopCount count) throws IOException {
    Netlist netlist =
        new Netlist(
            config.name(),
            config.queueDepth(),
            (int) count.processingElement(),
            (int) count.lane(),
            (int) count.group(),
            (int) count.array());
    OutputFile.write(
        flipFlops, (JsonReport.pretty(netlist) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void checkLiberty() {
    try {
      if (liberty != null) {
        UserFile.check(liberty);
      }
    } catch (IOException e) {
      throw new BadInputException(
          "cannot read %s (%s); give --liberty a file of cells"
              .formatted(liberty, UserFile.reason(e)),
          e);
    }
  }

  private static void logic(SynthesisReport report, PrintWriter to) {
    String row = "%-18s %9s %8s %10s %12s %5s %7s%n";
    to.printf(row, "module", "instances", "cells", "flip-flops", "area um2", "depth", "path ns");
    for (ModuleCost m : report.modules()) {
      to.printf(
          row,
          m.name(),
          m.instances(),
          m.cells(),
          m.flipFlops(),
          number("%.0f", m.areaUm2()),
          m.depth(),
          number("%.2f", m.path().map(CriticalPath::ns).orElse(Double.NaN)));
    }
    String area = number("%.0f", report.totalAreaUm2());
    to.printf(row + "%n", "total", "", report.totalCells(), "", area, "", "");
  }

  private static void paths(SynthesisReport report, PrintWriter to) {
    to.println("critical paths, with all that is inside: from -> to (cells in each instance)");
    report.modules().stream()
        .sorted(Comparator.comparingDouble(m -> -m.path().map(CriticalPath::ns).orElse(0.0)))
        .filter(m -> m.path().filter(p -> p.cells() > 0).isPresent())
        .forEach(
            m -> {
              CriticalPath path = m.path().orElseThrow();
              to.printf(Locale.ROOT, "%-18s %6.2f ns  %s%n", m.name(), path.ns(), path);
            });
  }

  /** Memories as the energy model builds them: CACTI's macros at 45 nm that meet the clock. */
  private static void memories(ArrayConfig config, PrintWriter to) {
    String row = "%-14s %6s %7s %5s %5s %6s %10s %12s %14s%n";
    to.printf(
        row,
        "memory",
        "macros",
        "words",
        "bits",
        "ports",
        "banks",
        "access ns",
        "leakage mW",
        "mm2, 45 nm");
    double total = 0;
    for (SramChoice choice : SramSelector.of(config, SramDevice.LSTP_LOP)) {
      Macro m = choice.macro();
      int macros = m.count() * config.peCount();
      Sram none = new Sram(0, 0, 0, Double.NaN, Double.NaN, 0);
      Sram block = choice.block().orElse(none);
      total += macros * block.areaMm2();
      to.printf(
          row,
          m.memory().name().toLowerCase(Locale.ROOT),
          macros,
          m.words(),
          m.bits(),
          m.ports().symbol(),
          choice.banks(),
          number("%.3f", block.accessNs()),
          number("%.3f", macros * block.leakMw()),
          number("%.4f", macros * block.areaMm2()));
    }
    to.printf(row, "total", "", "", "", "", "", "", "", number("%.4f", total));
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
  }
}
