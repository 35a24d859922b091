package prunus.cli;

import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import prunus.models.Progress;

/** A bar on the terminal, from the first report on; silent where there is no terminal. */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final long STEPS = 1000;

  private final boolean terminal = onTerminal();
  private ProgressBar bar;

  @SuppressWarnings("SystemConsoleNull") // it is null when output is redirected, on 25 too
  private static boolean onTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  @Override
  public void report(String stage, double fraction) {
    if (!terminal) {
      return;
    }
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setInitialMax(STEPS)
              .setStyle(ProgressBarStyle.ASCII)
              .setTaskName("sim")
              .clearDisplayOnFinish()
              .hideEta()
              .build();
    }
    bar.stepTo(Math.round(Math.clamp(fraction, 0, 1) * STEPS));
    bar.setExtraMessage(stage);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
