package prunus.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import prunus.models.BadInputException;
import prunus.models.OutputFile;
import prunus.models.UserFile;

/**
 * A folder that a command writes a set of files into: all of them or none.
 *
 * @param folder as the user names it
 */
record OutputFolder(Path folder) {
  /** Fails early, before any long work, if the folder cannot be written. */
  void check() {
    if (folder.toString().isBlank()) {
      throw new BadInputException("--out is empty; give the name of a folder");
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new BadInputException(
          "cannot write to %s (it is no folder); give --out another".formatted(folder));
    }
    try {
      OutputFile.check(folder.resolve("report"));
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /**
   * Writes them.
   *
   * @param files text by name
   */
  void write(Map<String, String> files) {
    Map<Path, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((n, text) -> bytes.put(folder.resolve(n), text.getBytes(StandardCharsets.UTF_8)));
    try {
      OutputFile.writeAll(bytes);
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  private BadInputException cannot(IOException e) {
    return new BadInputException(
        "cannot write to %s (%s); give --out another folder".formatted(folder, UserFile.reason(e)),
        e);
  }
}
