package prunus.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sizes and accuracies side by side; the first row is what the others are compared with. */
final class CompressionTable {
  private final int images;
  private final List<Row> rows = new ArrayList<>();

  /** A row; {@code top1} is NaN if nothing was run. */
  private record Row(String method, long bytes, double top1) {}

  CompressionTable(int images) {
    this.images = images;
  }

  int size() {
    return rows.size();
  }

  void add(String method, long bytes, double top1) {
    rows.add(new Row(method, bytes, top1));
  }

  void print(PrintWriter out) {
    out.printf("%-48s %12s %7s", "method", "bytes", "ratio");
    if (images > 0) {
      out.printf("  %s", "error %% of %,d images".formatted(images));
    }
    out.println();
    for (Row row : rows) {
      double ratio = (double) rows.getFirst().bytes() / row.bytes();
      out.printf(Locale.ROOT, "%-48s %,12d %6.1fx", row.method(), row.bytes(), ratio);
      if (images > 0) {
        out.printf(Locale.ROOT, "  %6.2f", 100 * (1 - row.top1()));
      }
      out.println();
    }
  }
}
