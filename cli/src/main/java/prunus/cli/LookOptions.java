package prunus.cli;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Option;
import prunus.models.BadInputException;
import prunus.report.Report;
import prunus.simulator.result.LayerResult;

/** How a table is laid out. */
final class LookOptions {
  private static final int LEAST = 40;
  private static final int MOST = 1000;

  @Option(
      names = "--columns",
      paramLabel = "N",
      description =
          "Most characters in a line of the table; by default COLUMNS, or the terminal's width, or"
              + " 100. A table that is wider is printed in blocks of layers.")
  private Integer columns;

  @Option(
      names = "--legend",
      description = "Explain the columns of the table and the causes of cycles below it.")
  private boolean legend;

  @Option(
      names = "--explain",
      paramLabel = "energy[:LAYER]",
      description = "Show every term of a layer's energy, or of the total's, below the table.")
  private String explain;

  @Option(
      names = "--tornado",
      description = "Show the total energy with each figure halved and doubled, below the table.")
  private boolean tornado;

  private Optional<String> explained() {
    if (explain == null) {
      return Optional.empty();
    }
    if (explain.equals("energy")) {
      return Optional.of(LayerResult.TOTAL);
    }
    if (!explain.startsWith("energy:")) {
      throw new BadInputException(
          "--explain is %s; write energy, or energy:LAYER".formatted(explain));
    }
    return Optional.of(explain.substring("energy:".length()));
  }

  Report.Look look() {
    if (columns != null && (columns < LEAST || columns > MOST)) {
      throw new BadInputException(
          "--columns is %d; it must be from %d to %d".formatted(columns, LEAST, MOST));
    }
    return new Report.Look(columns == null ? width() : columns, legend, tornado, explained());
  }

  /** The terminal's width as far as it is known. */
  private static int width() {
    String variable = System.getenv("COLUMNS");
    int said = variable == null ? 0 : number(variable);
    int width = said > 0 ? said : ofTerminal();
    return width < LEAST || width > MOST ? Report.DEFAULT_COLUMNS : width;
  }

  private static int number(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }

  @SuppressWarnings("SystemConsoleNull") // it is null when output is redirected, on 25 too
  private static int ofTerminal() {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return 0;
    }
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(1, TimeUnit.SECONDS)) {
        stty.destroyForcibly();
        return 0;
      }
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return number(size.strip().replaceAll(".* ", ""));
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
