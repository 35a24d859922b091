package prunus.simulator.energy;

import java.util.Arrays;
import prunus.array.config.ArrayConfig;
import prunus.array.config.InvalidConfigException;
import prunus.array.program.Pass;
import prunus.array.program.Program;
import prunus.array.program.Step;
import prunus.array.program.WeightTile;

/** Whether compressed weights fit into the array's weight and pointer memories. */
public final class Residence {
  private Residence() {}

  /** Bytes of weight memory that the array has, all PEs. */
  public static long capacityBytes(ArrayConfig config) {
    return (long) config.weightBytes() * config.peCount();
  }

  /**
   * Whether a layer, or several, can be resident at once: entries within reach of one pointer space
   * and within the memory, and pointers within theirs.
   */
  public static boolean fits(ArrayConfig config, WeightsIn.Basis basis) {
    long reach = (1L << ArrayConfig.POINTER_BITS) - 1;
    long room = config.weightBytes() * 8L / config.entryBits();
    return basis.entriesPerPe() <= Math.min(reach, room)
        && basis.pointersPerPe() <= 2L * (config.columnsPerHalf() + 1);
  }

  /**
   * Refuses a program whose weights are said to be in SRAM before each layer starts, and cannot be.
   *
   * @throws InvalidConfigException naming the layer and how much it needs
   */
  public static void check(Program program) {
    ArrayConfig config = program.config();
    if (!config.preloadWeights()) {
      return;
    }
    for (Step step : program.steps()) {
      if (step instanceof Step.Weighted weighted) {
        check(config, weighted);
      }
    }
  }

  private static void check(ArrayConfig config, Step.Weighted step) {
    long entries = 0;
    for (Pass pass : step.passes()) {
      for (WeightTile tile : pass.tiles()) {
        int[] ofPe = new int[config.peCount()];
        pass.columns().addEntries(tile.fromWord(), tile.toWord(), ofPe);
        entries += Arrays.stream(ofPe).max().orElseThrow();
      }
    }
    long room = 2L * config.entriesPerHalf();
    if (entries > room) {
      throw new InvalidConfigException(
          "layer %s has %,d entries in one PE and weightBytes holds %,d, so its weights cannot be"
                  .formatted(step.name(), entries, room)
              + " preloaded; set weightBytes higher, or preloadWeights to false");
    }
  }
}
