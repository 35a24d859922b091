package prunus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import prunus.models.Printable;
import prunus.simulator.result.LayerResult;
import prunus.simulator.result.RunResult;

/**
 * One line a layer, and the total. The columns are the same for every run, and each line names its
 * run, so the lines of several reports can stand in one file.
 */
final class CsvReport {
  private static final List<String> RUN =
      List.of("model", "weights", "configuration", "energyTable", "input", "layer", "kind");

  private CsvReport() {}

  static String of(Report report) {
    RunResult run = report.result();
    List<LayerResult> rows = new ArrayList<>(run.layers());
    rows.add(run.total());
    StringBuilder out = new StringBuilder(header());
    for (LayerResult row : rows) {
      List<String> cells = new ArrayList<>();
      cells.add(text(run.model().network().name()));
      cells.add(run.model().provenance().kind().name().toLowerCase(Locale.ROOT));
      cells.add(text(run.config().name()));
      cells.add(text(run.energy().table().name()));
      cells.add(text(report.origin().input().words()));
      cells.add(text(row.name()));
      cells.add(row.kind().key());
      for (Metric metric : Metrics.file()) {
        cells.add(metric.known(row) ? metric.of(row).toString() : "");
      }
      out.append(String.join(",", cells)).append('\n');
    }
    return out.toString();
  }

  private static String header() {
    return RUN.stream().map(c -> c + ",").collect(Collectors.joining())
        + Metrics.file().stream().map(Metric::name).collect(Collectors.joining(","))
        + "\n";
  }

  /**
   * A cell of text: quoted where it must be, and behind an apostrophe where a spreadsheet would
   * take it for a formula.
   */
  static String text(String value) {
    String plain = Printable.of(value);
    String safe = !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    boolean quote = !safe.equals(value) || safe.chars().anyMatch(c -> c == ',' || c == '"');
    return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
