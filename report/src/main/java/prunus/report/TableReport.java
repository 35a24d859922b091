package prunus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import prunus.array.config.ArrayConfig;
import prunus.models.Printable;
import prunus.models.compress.Provenance;
import prunus.simulator.energy.Residence;
import prunus.simulator.memory.Dram;
import prunus.simulator.result.LayerKind;
import prunus.simulator.result.LayerResult;
import prunus.simulator.result.RunResult;

/** The report a person reads: a few tables with a line a layer. */
final class TableReport {
  private static final String INDENT = "  ";

  private final Report report;
  private final Report.Look look;
  private final RunResult run;
  private final StringBuilder out = new StringBuilder();
  private final List<LayerResult> rows;

  TableReport(Report report, Report.Look look) {
    this.report = report;
    this.look = look;
    this.run = report.result();
    this.rows = new ArrayList<>(run.layers());
    rows.add(run.total());
  }

  String text() {
    head();
    Metrics.sections().forEach(this::section);
    groups();
    resident();
    interval();
    roofline();
    derived();
    HostLines.of(run).forEach(this::line);
    top();
    report.dataset().ifPresent(this::dataset);
    look.explain().ifPresent(this::explain);
    if (look.tornado()) {
      line("Total energy with one figure halved or doubled");
      Explanation.tornado(run, look.columns()).forEach(l -> out.append(l).append('\n'));
      out.append('\n');
    }
    if (look.legend()) {
      legend();
    }
    line(
        "host: simulated in %.2f s, loaded in %.2f s"
            .formatted(report.host().simulateSeconds(), report.host().loadSeconds()));
    return out.toString();
  }

  private void head() {
    ArrayConfig c = run.config();
    var source = run.model().provenance();
    String weights =
        source.kind() == Provenance.Kind.SYNTHETIC ? "SYNTHETIC WEIGHTS: " : "weights: ";
    line(run.model().network().name() + INDENT + weights + source.source());
    line(
        "%s  %d PEs%s, %d MHz, queue depth %d, %s placement, %s, energy %s (%s)"
            .formatted(
                c.name(),
                c.peCount(),
                c.groupCount() == 1 ? "" : " in %d groups".formatted(c.groupCount()),
                c.clockMhz(),
                c.queueDepth(),
                c.placement().name().toLowerCase(Locale.ROOT),
                c.preloadWeights() ? "weights preloaded" : c.dram().type(),
                run.energy().table().name(),
                run.energy().table().node()));
    Origin origin = report.origin();
    line("prunus %s: %s".formatted(origin.version(), origin.command()));
    line("model SHA-256 " + origin.modelSha256());
    line(
        "input: %s; layers: %s"
            .formatted(
                origin.input().words(),
                origin.layers().isEmpty() ? "all" : String.join(", ", origin.layers())));
    out.append('\n');
  }

  private void section(Metrics.Section section) {
    if (!section.title().isEmpty()) {
      line(section.title());
    }
    List<Metric> columns = section.columns().stream().filter(this::isWorthAColumn).toList();
    List<String> headings = columns.stream().map(TableReport::heading).toList();
    List<List<String>> cells = new ArrayList<>();
    boolean ofWeights = columns.stream().anyMatch(m -> m.name().startsWith("weights"));
    List<LayerResult> shown = ofWeights ? ofWeights() : rows;
    for (Metric metric : columns) {
      cells.add(Figures.texts(metric.unit(), shown.stream().map(metric::of).toList()));
    }
    List<String> names = shown.stream().map(r -> Printable.of(r.name())).toList();
    TextTable.lines("layer", headings, names, cells, look.columns())
        .forEach(line -> out.append(line).append('\n'));
    out.append('\n');
  }

  private void groups() {
    List<String> lines = GroupLines.of(run, look.columns());
    lines.forEach(this::line);
    if (!lines.isEmpty()) {
      out.append('\n');
    }
  }

  private void resident() {
    List<LayerResult> all = ofWeights();
    line(
        "Compressed in SRAM: what it takes; the array has %,d bytes of weight memory"
            .formatted(Residence.capacityBytes(run.config())));
    List<String> headings = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    for (Metric metric : Metrics.resident()) {
      headings.add(heading(metric));
      cells.add(Figures.texts(metric.unit(), all.stream().map(metric::of).toList()));
    }
    headings.add("fits");
    cells.add(
        all.stream()
            .map(r -> Residence.fits(run.config(), r.weightsIn().basis()) ? "yes" : "no")
            .toList());
    List<String> names = all.stream().map(r -> Printable.of(r.name())).toList();
    TextTable.lines("layer", headings, names, cells, look.columns())
        .forEach(line -> out.append(line).append('\n'));
    out.append('\n');
  }

  /** The whole network first, then the layers. */
  private List<LayerResult> ofWeights() {
    List<LayerResult> all = new ArrayList<>(rows.subList(rows.size() - 1, rows.size()));
    all.addAll(run.layers());
    return all;
  }

  /** Energy of what this table or array does not have is left away. */
  private boolean isWorthAColumn(Metric metric) {
    return metric.unit() != Unit.PICOJOULE
        || rows.stream().anyMatch(r -> metric.of(r).doubleValue() != 0);
  }

  private void interval() {
    var energy = run.total().energy();
    line(
        "energy %.4g uJ, from %.4g to %.4g; %.0f %% static"
            .formatted(
                energy.totalPj() / 1e6,
                energy.lowPj() / 1e6,
                energy.highPj() / 1e6,
                100 * energy.fixedPj() / energy.totalPj()));
    String widest = Explanation.widest(run);
    if (!widest.isEmpty()) {
      line("figures that widen it most: " + widest);
    }
    if (run.layers().stream().anyMatch(l -> l.kind() == LayerKind.HOST)) {
      line(
          "host steps: %.4g us at %s W%s"
              .formatted(
                  run.total().time().hostMicroseconds(),
                  run.config().watts(),
                  run.config().watts() == 0 || run.total().time().hostCycles() == 0
                      ? ", so their energy is free; set hostMicroseconds and hostWatts"
                      : ""));
    }
    run.energy().table().leavesOut().ifPresent(text -> line("left out: " + text));
    out.append('\n');
  }

  private void roofline() {
    List<Roofline> roofs = rows.stream().map(r -> Roofline.of(run.config(), r)).toList();
    List<String> names = rows.stream().map(r -> Printable.of(r.name())).toList();
    line(
        "Roofline, useful operations; DRAM %.1f GB/s, bus to it %.1f GB/s"
            .formatted(
                Dram.peakBytesPerSecond(run.config()) / 1e9,
                Dram.busBytesPerSecond(run.config()) / 1e9));
    TextTable.lines(
            "layer",
            List.of("op/byte", "GOPS", "roof GOPS", "of roof %", "roof"),
            names,
            List.of(
                roofs.stream().map(r -> finite("%,.1f", r.intensity())).toList(),
                roofs.stream().map(r -> "%,.2f".formatted(r.achievedGops())).toList(),
                roofs.stream()
                    .map(r -> "%,.1f".formatted(Math.min(r.computeGops(), r.memoryGops())))
                    .toList(),
                roofs.stream().map(r -> finite("%.1f", 100 * r.share())).toList(),
                roofs.stream().map(r -> r.isMemoryBound() ? "memory" : "compute").toList()),
            look.columns())
        .forEach(l -> out.append(l).append('\n'));
    out.append('\n');
  }

  private static String finite(String format, double value) {
    return Double.isFinite(value) ? format.formatted(value) : "-";
  }

  private void derived() {
    line(report.images() == 1 ? "One inference" : "One inference, the mean");
    for (RunMetric metric : RunMetrics.all()) {
      RunMetric.Value value = metric.of(run, report.images());
      if (value.isKnown()) {
        String bounds = value.isExact() ? "" : " [%.4g, %.4g]".formatted(value.low(), value.high());
        line(
            INDENT
                + "%-17s %10.4g %s%s"
                    .formatted(metric.heading(), value.mid(), metric.unit(), bounds));
      }
    }
    out.append('\n');
  }

  private void explain(String layer) {
    line("Energy of " + layer + ", term by term, mid figures [low, high]");
    Explanation.terms(run, layer).forEach(l -> line(INDENT + l));
    out.append('\n');
  }

  private static String heading(Metric metric) {
    String unit = metric.unit().shown();
    return unit.isEmpty() ? metric.heading() : metric.heading() + " " + unit;
  }

  private void top() {
    if (report.top().isEmpty()) {
      return;
    }
    line("Most likely classes");
    for (ClassLine c : report.top()) {
      String label = c.label() == null ? "" : INDENT + c.label();
      line("%6d  %6.2f%%%s".formatted(c.index(), 100 * c.probability(), label));
    }
    out.append('\n');
  }

  private void dataset(DatasetLine set) {
    line(
        "%s: %.2f %% of %,d images right; sums above, %,.0f cycles and %.3f uJ an image"
            .formatted(
                set.name(),
                100 * set.top1(),
                set.images(),
                set.cyclesPerImage(),
                set.energyPjPerImage() / 1e6));
  }

  private void legend() {
    line("What the columns mean");
    for (Metrics.Section section : Metrics.sections()) {
      for (Metric metric : section.columns()) {
        line(INDENT + heading(metric) + ": " + metric.meaning());
      }
    }
    Metrics.resident().forEach(m -> line(INDENT + heading(m) + ": " + m.meaning()));
    RunMetrics.all()
        .forEach(m -> line(INDENT + "%s, %s: %s".formatted(m.heading(), m.unit(), m.meaning())));
    out.append('\n');
  }

  /** Appends a line, or several where it is too long; what users wrote in it is made printable. */
  private void line(String text) {
    TextTable.wrap(Printable.of(text), look.columns(), INDENT + INDENT)
        .forEach(part -> out.append(part).append('\n'));
  }
}
