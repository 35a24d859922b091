package prunus.cli.validate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import prunus.models.BadInputException;
import prunus.models.OutputFile;
import prunus.models.UserFile;
import prunus.report.JsonReport;

/** Published numbers beside ours. */
@Command(
    name = "validate",
    description =
        "Published numbers beside ours, each with its error and whether it is fitted, validated, or"
            + " differs and why.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ValidateCommand implements Callable<Integer> {
  private static final int MOST_SEEDS = 1000;
  private static final int MAX_DOCUMENT = 1 << 20;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "Only the checks of this group: eie, han, sizes or dram.")
  private Group group;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "10",
      description = "Drawn layers of each kind; median and range are shown (${DEFAULT-VALUE}).")
  private int seeds;

  @Option(
      names = "--format",
      paramLabel = "table|json",
      defaultValue = "table",
      description = "What to print (${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--write",
      paramLabel = "FILE.md",
      description = "Also put the table between the marks of this document.")
  private Path document;

  private enum Group {
    EIE,
    HAN,
    SIZES,
    DRAM
  }

  private enum Format {
    TABLE,
    JSON
  }

  @Override
  public Integer call() throws IOException {
    if (seeds < 1 || seeds > MOST_SEEDS) {
      throw new BadInputException(
          "--seeds is %d; it must be from 1 to %d".formatted(seeds, MOST_SEEDS));
    }
    List<Check> checks = new ArrayList<>();
    if (group == null || group == Group.EIE) {
      checks.addAll(EieTiming.checks(seeds));
      checks.addAll(EieTiming.scaling());
      checks.addAll(EieTiming.uneven());
      checks.addAll(EiePower.checks());
    }
    if (group == null || group == Group.HAN) {
      checks.addAll(HanTables.checks());
    }
    if (group == null || group == Group.SIZES) {
      checks.addAll(DeepCompressionSizes.checks());
    }
    if (group == null || group == Group.DRAM) {
      checks.addAll(DramArithmetic.checks());
      checks.addAll(DramReference.checks());
    }
    if (document != null) {
      write(checks);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (format) {
          case TABLE -> table(checks);
          case JSON -> JsonReport.pretty(checks) + "\n";
        });
    out.flush();
    return 0;
  }

  private static String table(List<Check> checks) {
    StringBuilder out = new StringBuilder();
    String last = "";
    for (Check c : checks) {
      if (!c.group().equals(last)) {
        out.append(out.isEmpty() ? "" : "\n").append(c.group()).append('\n');
        last = c.group();
      }
      out.append(
          String.format(
              Locale.ROOT,
              "  %-44s %10s %10s%s %s  %s: %s%n",
              c.what(),
              number(c.published()),
              number(c.ours()),
              range(c),
              error(c),
              c.verdict().words(),
              c.reason()));
    }
    return out.append('\n').append(summary(checks)).append('\n').toString();
  }

  private static String summary(List<Check> checks) {
    List<String> counts = new ArrayList<>();
    for (Check.Verdict verdict : Check.Verdict.values()) {
      long count = checks.stream().filter(c -> c.verdict() == verdict).count();
      counts.add("%d %s".formatted(count, verdict.name().toLowerCase(Locale.ROOT)));
    }
    return "%d numbers: %s".formatted(checks.size(), String.join(", ", counts));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4g", value);
  }

  private static String range(Check c) {
    return c.low() == c.high() ? "" : " [" + number(c.low()) + ", " + number(c.high()) + "]";
  }

  private static String error(Check c) {
    return Double.isFinite(c.error())
        ? String.format(Locale.ROOT, "%+.1f %%", 100 * c.error())
        : "";
  }

  private void write(List<Check> checks) throws IOException {
    String text = new String(UserFile.read(document, MAX_DOCUMENT), StandardCharsets.UTF_8);
    String begin = "<!-- sim validate begins -->\n";
    String end = "<!-- sim validate ends -->";
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    if (from < 0 || to < from) {
      throw new BadInputException(
          "%s has no line %s before a line %s; give a document with both"
              .formatted(document, begin.strip(), end));
    }
    StringBuilder rows = new StringBuilder();
    rows.append("| group | what | unit | published | here | error | verdict |\n");
    rows.append("|---|---|---|---|---|---|---|\n");
    for (Check c : checks) {
      rows.append(
          "| %s | %s | %s | %s | %s%s | %s | %s: %s |\n"
              .formatted(
                  c.group(),
                  c.what(),
                  c.unit(),
                  number(c.published()),
                  number(c.ours()),
                  range(c),
                  error(c),
                  c.verdict().words(),
                  c.reason()));
    }
    rows.append("\n").append(summary(checks)).append(".\n");
    String whole = text.substring(0, from + begin.length()) + rows + text.substring(to);
    OutputFile.write(document, whole.getBytes(StandardCharsets.UTF_8));
  }
}
