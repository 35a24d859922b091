package prunus.training.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import prunus.models.BadInputException;
import prunus.models.OutputFile;
import prunus.models.UserFile;

/**
 * A figure: its data and its picture.
 *
 * @param name of both files
 * @param rows the data, a line of names first, then numbers, comma-separated
 * @param svg the picture
 */
@SuppressWarnings("ArrayRecordComponent")
public record Figure(String name, List<String> rows, byte[] svg) {
  public Figure {
    rows = List.copyOf(rows);
  }

  /**
   * Writes {@code NAME.csv} and {@code NAME.svg}.
   *
   * @throws BadInputException if they cannot be written
   */
  public void write(Path folder) {
    try {
      byte[] csv = (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
      OutputFile.writeAll(
          Map.of(folder.resolve(name + ".csv"), csv, folder.resolve(name + ".svg"), svg));
    } catch (IOException e) {
      throw new BadInputException(
          "cannot write to %s (%s); choose another --out".formatted(folder, UserFile.reason(e)), e);
    }
  }
}
