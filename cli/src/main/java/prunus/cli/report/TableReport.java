package prunus.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Cause;
import prunus.array.contract.Memory;
import prunus.models.compress.Provenance;
import prunus.simulator.energy.WeightsIn;
import prunus.simulator.result.LayerResult;
import prunus.simulator.result.RunResult;

/** The report a person reads: a few tables with a line a layer. */
final class TableReport {
  private final RunResult run;
  private final StringBuilder out = new StringBuilder();
  private final List<LayerResult> rows;

  private TableReport(RunResult run) {
    this.run = run;
    this.rows = new ArrayList<>(run.layers());
    rows.add(run.total());
  }

  static String of(Report report) {
    return new TableReport(report.result()).text(report);
  }

  private String text(Report report) {
    header();
    cycles();
    causes();
    accesses();
    energy();
    weightsIn();
    top(report.top());
    dataset(report.dataset());
    out.append(
        "host: simulated in %.2f s, loaded in %.2f s%n"
            .formatted(run.simulateSeconds(), report.loadSeconds()));
    return out.toString();
  }

  private void dataset(DatasetLine set) {
    if (set != null) {
      out.append(
          "%s: %.2f %% of %,d images right; sums above, %,.0f cycles and %.3f uJ an image%n"
              .formatted(
                  set.name(),
                  100 * set.top1(),
                  set.images(),
                  set.cyclesPerImage(),
                  set.energyPjPerImage() / 1e6));
    }
  }

  private void header() {
    ArrayConfig c = run.config();
    var source = run.model().provenance();
    String synthetic =
        source.kind() == Provenance.Kind.SYNTHETIC ? "SYNTHETIC WEIGHTS: " : "weights: ";
    out.append("%s  %s%s%n".formatted(run.model().network().name(), synthetic, source.source()));
    out.append(
        "%s  %d PEs, %d MHz, queue depth %d, %s placement, %s, energy %s (%s)%n%n"
            .formatted(
                c.name(),
                c.peCount(),
                c.clockMhz(),
                c.queueDepth(),
                c.placement().name().toLowerCase(java.util.Locale.ROOT),
                c.preloadWeights() ? "weights preloaded" : c.dram().type(),
                run.energyTable().name(),
                run.energyTable().node()));
  }

  private void cycles() {
    table("")
        .column("cycles", r -> count(r.cycles()))
        .column("time us", r -> "%.1f".formatted(r.timeUs()))
        .column("util.", r -> percent(r.utilization()))
        .column("dense MACs", r -> count(r.macs().dense()))
        .column("useful MACs", r -> count(r.macs().useful()))
        .column("broadcasts", r -> count(r.broadcasts()))
        .column("weights", r -> percent(r.densities().weights()))
        .column("act in", r -> percent(r.densities().input()))
        .column("act out", r -> percent(r.densities().output()))
        .column("SQNR dB", r -> known(r.densities().sqnrDb(), "%.1f"))
        .print();
  }

  private void causes() {
    Table table = table("Where the PE-cycles go");
    for (Cause cause : Cause.values()) {
      String name = cause.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
      table.column(name.replace("starved by ", "by "), r -> percent(share(r, cause)));
    }
    table.print();
  }

  private void accesses() {
    table("SRAM accesses (reads and writes) and DRAM bytes")
        .column("weight rows", r -> accesses(r, Memory.WEIGHTS))
        .column("pointers", r -> accesses(r, Memory.POINTERS))
        .column("accumulators", r -> accesses(r, Memory.ACCUMULATORS))
        .column("activations", r -> accesses(r, Memory.ACTIVATIONS))
        .column("DRAM weights", r -> count(r.dram().weights()))
        .column("DRAM act in", r -> count(r.dram().activationsIn()))
        .column("DRAM act out", r -> count(r.dram().activationsOut()))
        .print();
  }

  private void energy() {
    Table table = table("Energy, uJ");
    List<String> components = List.copyOf(run.total().energyPj().keySet());
    for (String component : components) {
      table.column(shortName(component), r -> microjoule(r.energyPj().get(component)));
    }
    table.column("total", r -> microjoule(r.totalPj())).print();
  }

  private void weightsIn() {
    table("Where the weights live: energy of delivering them, uJ")
        .column("dense 32b DRAM", r -> microjoule(r.weightsIn().denseDram32Pj()))
        .column("dense 16b DRAM", r -> microjoule(r.weightsIn().denseDram16Pj()))
        .column("pruned DRAM", r -> microjoule(r.weightsIn().prunedDramPj()))
        .column("compressed DRAM", r -> microjoule(r.weightsIn().compressedDramPj()))
        .column("compressed SRAM", r -> microjoule(r.weightsIn().compressedSramPj()))
        .column("dense32/SRAM", r -> gain(r.weightsIn()))
        .print();
  }

  private void top(List<ClassLine> classes) {
    if (classes.isEmpty()) {
      return;
    }
    out.append("Most likely classes\n");
    for (ClassLine c : classes) {
      String label = c.label() == null ? "" : "  " + c.label();
      out.append("%6d  %6.2f%%%s%n".formatted(c.index(), 100 * c.probability(), label));
    }
    out.append('\n');
  }

  private double share(LayerResult r, Cause cause) {
    double all = (double) r.cycles() * run.config().peCount();
    return r.peCycles(cause) / all;
  }

  private static String gain(WeightsIn w) {
    return w.compressedSramPj() == 0
        ? "-"
        : "%.0fx".formatted(w.denseDram32Pj() / w.compressedSramPj());
  }

  private static String accesses(LayerResult r, Memory memory) {
    return count(r.accesses().reads(memory) + r.accesses().writes(memory));
  }

  private static String count(long value) {
    return "%,d".formatted(value);
  }

  private static String percent(double share) {
    return known(100 * share, "%.1f%%");
  }

  private static String known(double value, String format) {
    return Double.isNaN(value) ? "-" : format.formatted(value);
  }

  private static String microjoule(double pj) {
    double uj = pj / 1e6;
    return uj == 0 ? "0" : uj < 10 ? "%.3f".formatted(uj) : "%,.1f".formatted(uj);
  }

  private static String shortName(String component) {
    return component
        .replace("Sram", "")
        .replace("dramWeights", "DRAM weights")
        .replace("dramActivations", "DRAM act");
  }

  private Table table(String title) {
    return new Table(title);
  }

  /** Columns of text, right-aligned under their headings, one row a layer. */
  private final class Table {
    private final String title;
    private final List<String> headings = new ArrayList<>(List.of("layer"));
    private final List<Function<LayerResult, String>> cells =
        new ArrayList<>(List.of(LayerResult::name));

    Table(String title) {
      this.title = title;
    }

    Table column(String heading, Function<LayerResult, String> cell) {
      headings.add(heading);
      cells.add(cell);
      return this;
    }

    void print() {
      List<List<String>> lines = new ArrayList<>();
      lines.add(headings);
      rows.forEach(r -> lines.add(cells.stream().map(c -> c.apply(r)).toList()));
      int[] width = new int[headings.size()];
      for (List<String> line : lines) {
        for (int i = 0; i < width.length; i++) {
          width[i] = Math.max(width[i], line.get(i).length());
        }
      }
      if (!title.isEmpty()) {
        out.append(title).append('\n');
      }
      for (List<String> line : lines) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < width.length; i++) {
          String pad = " ".repeat(width[i] - line.get(i).length());
          row.append(i == 0 ? line.get(i) + pad : "  " + pad + line.get(i));
        }
        out.append(row.toString().stripTrailing()).append('\n');
      }
      out.append('\n');
    }
  }
}
