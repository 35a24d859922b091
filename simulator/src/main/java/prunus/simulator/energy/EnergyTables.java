package prunus.simulator.energy;

import java.util.List;
import prunus.array.config.InvalidConfigException;
import prunus.array.config.NamedJson;

/** Finds energy tables by name or file. */
public final class EnergyTables {
  private static final NamedJson<EnergyTable> ALL =
      new NamedJson<>(
          "energy table", EnergyTable.class, List.of("prunus-45nm", "han2015-45nm", "eie-45nm"));

  private EnergyTables() {}

  /** Names of the tables that come with the program. */
  public static List<String> names() {
    return ALL.names();
  }

  /**
   * A shipped table, or one from a JSON file.
   *
   * @throws InvalidConfigException in one sentence: unknown name, unreadable file, bad value
   */
  public static EnergyTable load(String nameOrFile) {
    return ALL.load(nameOrFile);
  }
}
