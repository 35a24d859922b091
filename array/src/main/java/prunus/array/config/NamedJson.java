package prunus.array.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import prunus.models.BadInputException;
import prunus.models.UserFile;
import prunus.models.json.StrictJson;

/**
 * Records that come with the program under a name, as {@code NAME.json} beside their type, or from
 * a file of the user's.
 *
 * @param kind of record, for messages: {@code configuration}
 * @param names of those that come with the program
 */
public record NamedJson<T extends Record>(String kind, Class<T> type, List<String> names) {
  private static final int MAX_BYTES = 1 << 22;

  public NamedJson {
    names = List.copyOf(names);
  }

  /**
   * One of them by name, or one from a JSON file.
   *
   * @throws InvalidConfigException in one sentence: unknown name, unreadable file, bad value
   */
  public T load(String nameOrFile) {
    if (names.contains(nameOrFile)) {
      return shipped(nameOrFile);
    }
    Path file = file(nameOrFile);
    try {
      return JsonRecord.read(StrictJson.parse(UserFile.read(file, MAX_BYTES)), type);
    } catch (InvalidConfigException e) {
      throw new InvalidConfigException("%s file %s: %s".formatted(kind, file, e.getMessage()));
    } catch (BadInputException e) {
      throw new InvalidConfigException("%s file %s %s".formatted(kind, file, e.getMessage()));
    } catch (IOException e) {
      throw new InvalidConfigException(
          "%s file %s cannot be read: %s".formatted(kind, file, UserFile.reason(e)));
    }
  }

  private T shipped(String name) {
    try (InputStream in = type.getResourceAsStream(name + ".json")) {
      return JsonRecord.read(StrictJson.parse(in.readAllBytes()), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    try {
      Path file = Path.of(name);
      if (!name.isBlank() && Files.exists(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      // said below: it is no file either
    }
    throw new InvalidConfigException(
        "unknown %s %s; there are %s, or give a JSON file"
            .formatted(kind, name, String.join(", ", names)));
  }
}
