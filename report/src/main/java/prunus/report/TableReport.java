package prunus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import prunus.array.config.ArrayConfig;
import prunus.models.Printable;
import prunus.models.compress.Provenance;
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
    top();
    report.dataset().ifPresent(this::dataset);
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
        "%s  %d PEs, %d MHz, queue depth %d, %s placement, %s, energy %s (%s)"
            .formatted(
                c.name(),
                c.peCount(),
                c.clockMhz(),
                c.queueDepth(),
                c.placement().name().toLowerCase(Locale.ROOT),
                c.preloadWeights() ? "weights preloaded" : c.dram().type(),
                run.energyTable().name(),
                run.energyTable().node()));
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
    List<String> headings = section.columns().stream().map(TableReport::heading).toList();
    List<List<String>> cells = new ArrayList<>();
    for (Metric metric : section.columns()) {
      cells.add(Figures.texts(metric.unit(), rows.stream().map(metric::of).toList()));
    }
    List<String> names = rows.stream().map(r -> Printable.of(r.name())).toList();
    TextTable.lines("layer", headings, names, cells, look.columns())
        .forEach(line -> out.append(line).append('\n'));
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
    out.append('\n');
  }

  /** Appends a line, or several where it is too long; what users wrote in it is made printable. */
  private void line(String text) {
    TextTable.wrap(Printable.of(text), look.columns(), INDENT + INDENT)
        .forEach(part -> out.append(part).append('\n'));
  }
}
