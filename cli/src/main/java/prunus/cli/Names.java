package prunus.cli;

import java.util.Iterator;
import java.util.List;
import prunus.array.config.Configs;
import prunus.models.data.Mnist;
import prunus.models.importers.KnownNetworks;
import prunus.simulator.energy.EnergyTables;

/** Lists of names for the help of options, each from the one place that knows them. */
abstract sealed class Names implements Iterable<String> {
  private final List<String> names;

  private Names(List<String> names) {
    this.names = names;
  }

  @Override
  public Iterator<String> iterator() {
    return names.iterator();
  }

  /** Arrays that come with the program. */
  static final class OfConfigs extends Names {
    OfConfigs() {
      super(Configs.names());
    }
  }

  /** Energy tables that come with the program. */
  static final class OfEnergyTables extends Names {
    OfEnergyTables() {
      super(EnergyTables.names());
    }
  }

  /** Networks whose graph is known. */
  static final class OfNetworks extends Names {
    OfNetworks() {
      super(KnownNetworks.names());
    }
  }

  /** Data sets that can be fetched. */
  static final class OfDataSets extends Names {
    OfDataSets() {
      super(Mnist.names());
    }
  }
}
