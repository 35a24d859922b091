package prunus.testbench.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run of an outside program. Output and errors come back together, as text. */
public final class Run {
  /** How it ended. */
  public record Result(int exit, String output) {
    public boolean succeeded() {
      return exit == 0;
    }

    /** The last {@code count} lines of the output. */
    public String lastLines(int count) {
      List<String> lines = output.lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }
  }

  private final List<String> command = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();
  private Path folder;

  private Run(String program) {
    command.add(program);
  }

  public static Run of(String program) {
    return new Run(program);
  }

  public static Run of(Tool tool) {
    tool.require();
    return new Run(tool.program());
  }

  public Run arguments(String... more) {
    return arguments(List.of(more));
  }

  public Run arguments(List<String> more) {
    command.addAll(more);
    return this;
  }

  public Run in(Path where) {
    folder = where;
    return this;
  }

  public Run environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Runs to the end; a failure of the program is in the result, not an exception. */
  public Result run() {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C");
    if (folder != null) {
      builder.directory(folder.toFile());
    }
    try {
      Process process = builder.start();
      try {
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      throw new ToolException("cannot run " + command.getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ToolException("interrupted while running " + command.getFirst(), e);
    }
  }

  /** Runs to the end; a failure is an exception with the program's own last lines. */
  public Result runOrFail() {
    Result result = run();
    if (!result.succeeded()) {
      throw new ToolException(
          command.getFirst()
              + " failed (exit "
              + result.exit()
              + ")"
              + (folder == null ? "" : " in " + folder)
              + ":\n"
              + result.lastLines(20));
    }
    return result;
  }
}
