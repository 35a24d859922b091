package prunus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import prunus.codegen.rtl.PrunusArray;
import prunus.testbench.synth.Synthesis;
import prunus.testbench.synth.SynthesisReport;
import prunus.testbench.synth.SynthesisReport.Macro;
import prunus.testbench.synth.SynthesisReport.ModuleCost;

/** What the array costs in gates and memories. */
@Command(
    name = "synth",
    description = "Synthesise the array with Yosys: cells, flip-flops, depth and memories.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SynthCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ConfigOptions configOptions;

  @Option(
      names = "--liberty",
      paramLabel = "F",
      description = "Liberty file to map to; without one, simple gates and no areas.")
  private Path liberty;

  @Override
  public Integer call() {
    SynthesisReport report =
        Synthesis.run(PrunusArray.design(configOptions.config()), Optional.ofNullable(liberty));
    PrintWriter to = spec.commandLine().getOut();
    to.printf(
        Locale.ROOT,
        "%-22s %9s %9s %10s %12s %6s%n",
        "module",
        "instances",
        "cells",
        "flip-flops",
        "area um2",
        "depth");
    for (ModuleCost m : report.modules()) {
      to.printf(
          Locale.ROOT,
          "%-22s %9d %9d %10d %12s %6d%n",
          m.name(),
          m.instances(),
          m.cells(),
          m.flipFlops(),
          area(m.areaUm2()),
          m.depth());
    }
    to.printf(
        Locale.ROOT,
        "%-22s %9s %9d %10s %12s%n%n",
        "total",
        "",
        report.totalCells(),
        "",
        area(report.totalAreaUm2()));
    to.printf("%-34s %9s %9s %6s %10s%n", "memory", "instances", "words", "bits", "bytes each");
    for (Macro m : report.macros()) {
      to.printf(
          "%-34s %9d %9d %6d %10d%n",
          m.module() + "." + m.name(), m.instances(), m.words(), m.bits(), m.bytes());
    }
    to.flush();
    return 0;
  }

  private static String area(double squareMicrometres) {
    return Double.isNaN(squareMicrometres)
        ? "-"
        : String.format(Locale.ROOT, "%.0f", squareMicrometres);
  }
}
