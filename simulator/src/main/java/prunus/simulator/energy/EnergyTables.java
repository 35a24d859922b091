package prunus.simulator.energy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import prunus.array.config.InvalidConfigException;
import prunus.array.config.JsonReason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Finds energy tables by name or file. */
public final class EnergyTables {
  private static final List<String> SHIPPED = List.of("han2015-45nm", "cacti-45nm");
  private static final long MAX_FILE_BYTES = 1 << 22;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private EnergyTables() {}

  /** Names of the tables that come with the program. */
  public static List<String> names() {
    return SHIPPED;
  }

  /**
   * A shipped table, or one from a JSON file.
   *
   * @throws InvalidConfigException in one sentence: unknown name, unreadable file, bad value
   */
  public static EnergyTable load(String nameOrFile) {
    if (SHIPPED.contains(nameOrFile)) {
      try (InputStream in = EnergyTables.class.getResourceAsStream(nameOrFile + ".json")) {
        return MAPPER.readValue(in, EnergyTable.class);
      } catch (IOException e) {
        throw new IllegalStateException("resource " + nameOrFile + ".json is damaged", e);
      }
    }
    Path file = Path.of(nameOrFile);
    if (!Files.isRegularFile(file)) {
      throw new InvalidConfigException(
          "unknown energy table %s; there are %s, or give a JSON file"
              .formatted(nameOrFile, String.join(", ", SHIPPED)));
    }
    try {
      if (Files.size(file) > MAX_FILE_BYTES) {
        throw new InvalidConfigException("energy table " + file + " is over 4 MiB");
      }
      return MAPPER.readValue(Files.readAllBytes(file), EnergyTable.class);
    } catch (IOException e) {
      throw new InvalidConfigException("energy table " + file + " cannot be read");
    } catch (JacksonException e) {
      throw new InvalidConfigException("energy table " + file + ": " + JsonReason.of(e));
    }
  }
}
