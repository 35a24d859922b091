package prunus.cli;

import java.io.Console;
import java.io.PrintStream;
import prunus.models.Progress;

/** One line on the terminal that is rewritten; silent where standard error is no terminal. */
final class ProgressBar implements Progress, AutoCloseable {
  private static final int WIDTH = 30;

  private final PrintStream to;
  private final boolean shown;
  private boolean dirty;

  ProgressBar(PrintStream to, boolean shown) {
    this.to = to;
    this.shown = shown;
  }

  /** A bar on standard error if this is run on a terminal. */
  @SuppressWarnings("SystemConsoleNull") // it is null when output is redirected, on 25 too
  static ProgressBar onTerminal() {
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    return new ProgressBar(System.err, terminal);
  }

  @Override
  public void report(String stage, double fraction) {
    if (!shown) {
      return;
    }
    int done = (int) Math.round(Math.clamp(fraction, 0, 1) * WIDTH);
    to.printf(
        "\r[%s%s] %3d%% %-40s", "#".repeat(done), " ".repeat(WIDTH - done), Math.round(fraction * 100), stage);
    to.flush();
    dirty = true;
  }

  @Override
  public void close() {
    if (dirty) {
      to.print("\r" + " ".repeat(WIDTH + 48) + "\r");
      to.flush();
    }
  }
}
