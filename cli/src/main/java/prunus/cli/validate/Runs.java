package prunus.cli.validate;

import java.util.Arrays;
import java.util.Set;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Cause;
import prunus.simulator.SparseArray;
import prunus.simulator.count.Time;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.result.LayerResult;
import prunus.simulator.result.RunResult;

/** Runs of drawn layers. */
final class Runs {
  private Runs() {}

  /** A layer on an array, priced with the default table. */
  static RunResult of(EieLayer layer, ArrayConfig config, long seed) {
    return new SparseArray(config, EnergyTables.load("prunus-45nm"))
        .load(layer.network(seed), Set.of())
        .run(layer.input(seed));
  }

  /** The total of a layer whose rows differ in density, timed alone. */
  static LayerResult uneven(EieLayer layer, double spread, ArrayConfig config, long seed) {
    return new SparseArray(config, EnergyTables.load("prunus-45nm"))
        .load(layer.network(seed, spread), Set.of())
        .run(layer.input(seed))
        .total();
  }

  /** Entries walked, padding included, over all PEs: EIE's theoretical time, in cycles. */
  static double theoreticalCycles(LayerResult layer) {
    Time time = layer.time();
    return (double) (time.peCycles(Cause.MAC) + time.peCycles(Cause.PADDING)) / time.peCount();
  }

  /**
   * A value over seeds, sorted.
   *
   * @param value of a seed
   */
  static double[] over(int seeds, LongToDoubleFunction value) {
    double[] all = LongStream.rangeClosed(1, seeds).mapToDouble(value).toArray();
    Arrays.sort(all);
    return all;
  }
}
