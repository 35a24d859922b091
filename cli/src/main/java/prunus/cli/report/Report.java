package prunus.cli.report;

import java.util.List;
import prunus.simulator.result.RunResult;

/**
 * A run's report.
 *
 * @param top the most likely classes; empty where they were not asked for or mean nothing
 * @param dataset what came of a data set; null after a single input
 * @param loadSeconds wall-clock time until the model and its input were ready
 */
public record Report(
    RunResult result, List<ClassLine> top, DatasetLine dataset, double loadSeconds) {
  public Report {
    top = List.copyOf(top);
  }

  /** The report as text, ending in a newline. */
  public String as(Format format) {
    return switch (format) {
      case TABLE -> TableReport.of(this);
      case JSON -> JsonReport.of(this);
      case CSV -> CsvReport.of(this);
    };
  }
}
