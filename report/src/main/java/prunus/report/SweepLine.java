package prunus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prunus.simulator.result.LayerResult;
import prunus.simulator.result.RunResult;

/** The total of a run and what follows from it, as cells of a CSV line. */
public final class SweepLine {
  private SweepLine() {}

  /** Names of the cells, with commas between. */
  public static String header() {
    return Stream.concat(
            Metrics.file().stream().map(Metric::name),
            RunMetrics.all().stream().map(RunMetric::name))
        .collect(Collectors.joining(","));
  }

  /** How many there are. */
  public static int columns() {
    return Metrics.file().size() + RunMetrics.all().size();
  }

  /** The cells; empty where a run has no such thing. */
  public static List<String> of(RunResult run) {
    LayerResult total = run.total();
    List<String> cells = new ArrayList<>();
    for (Metric metric : Metrics.file()) {
      cells.add(metric.known(total) ? metric.of(total).toString() : "");
    }
    for (RunMetric metric : RunMetrics.all()) {
      RunMetric.Value value = metric.of(run, 1);
      cells.add(value.isKnown() ? Double.toString(value.mid()) : "");
    }
    return cells;
  }

  /** A cell of text. */
  public static String text(String value) {
    return CsvReport.text(value);
  }
}
