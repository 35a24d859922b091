package prunus.cli.report;

import prunus.simulator.result.RunResult;

/**
 * A run's report.
 *
 * @param loadSeconds wall-clock time until the model and its input were ready
 */
public record Report(RunResult result, double loadSeconds) {
  /** The report as text, ending in a newline. */
  public String as(Format format) {
    return switch (format) {
      case TABLE -> TableReport.of(this);
      case JSON -> JsonReport.of(this);
      case CSV -> CsvReport.of(this);
    };
  }
}
