package prunus.cli;

import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Zoo;

/** Loads models for commands. */
final class Models {
  private Models() {}

  static CompressedNetwork load(String nameOrFile, Progress progress) {
    return Zoo.load(nameOrFile, CacheFolder.standard(), progress);
  }
}
