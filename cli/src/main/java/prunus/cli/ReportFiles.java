package prunus.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import prunus.models.BadInputException;
import prunus.report.Format;
import prunus.report.Report;

/** Writes reports into a folder, each file whole or not at all. */
final class ReportFiles {
  private ReportFiles() {}

  /** Fails early, before any long work, if the folder cannot be written. */
  static void checkWritable(Path folder) {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "prunus", ".tmp"));
    } catch (IOException e) {
      throw cannot(folder, e);
    }
  }

  static void write(Report report, Path folder) {
    for (Format format : Format.values()) {
      write(folder.resolve("report." + format.extension()), report.as(format, Report.Look.PLAIN));
    }
  }

  static void write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path temporary = Files.createTempFile(folder, "prunus", ".tmp");
      try {
        Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw cannot(file, e);
    }
  }

  private static BadInputException cannot(Path path, IOException e) {
    return new BadInputException(
        "cannot write %s; give --out a folder that can be written".formatted(path), e);
  }
}
