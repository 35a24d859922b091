package prunus.report;

import java.util.List;
import java.util.Optional;
import prunus.simulator.result.RunResult;

/**
 * A run's report.
 *
 * @param result what the run found
 * @param origin how to repeat it
 * @param top the most likely classes; empty where they mean nothing
 * @param dataset what came of a data set
 * @param host wall-clock times
 */
public record Report(
    RunResult result,
    Origin origin,
    List<ClassLine> top,
    Optional<DatasetLine> dataset,
    Host host) {
  /** Width of a table for which no other is given. */
  public static final int DEFAULT_COLUMNS = 100;

  public Report {
    top = List.copyOf(top);
  }

  /** Inferences that the result is the sum of. */
  public int images() {
    return dataset.map(DatasetLine::images).orElse(1);
  }

  /**
   * How tables look.
   *
   * @param columns most characters a line
   * @param legend whether the columns are explained below
   * @param tornado whether it is shown what halving and doubling each figure does
   * @param explain of which layer's energy every term is shown; of the total's for its name
   */
  public record Look(int columns, boolean legend, boolean tornado, Optional<String> explain) {
    /** For files. */
    public static final Look PLAIN = new Look(DEFAULT_COLUMNS, false, false, Optional.empty());
  }

  /** The report as text, ending in a newline. */
  public String as(Format format, Look look) {
    return switch (format) {
      case TABLE -> new TableReport(this, look).text();
      case JSON -> JsonReport.of(this);
      case CSV -> CsvReport.of(this);
    };
  }
}
