package prunus.simulator.result;

import java.util.List;
import prunus.simulator.count.Activity;
import prunus.simulator.count.Counts;
import prunus.simulator.count.Time;
import prunus.simulator.count.Work;
import prunus.simulator.energy.Energy;
import prunus.simulator.energy.WeightsIn;
import prunus.simulator.timing.GroupCycles;

/**
 * One layer's share of a run, or the total.
 *
 * @param name of the layer, or {@link #TOTAL}
 * @param kind of layer
 * @param work multiply-adds and broadcasts
 * @param time cycles and causes
 * @param groups how long each group of lanes was at work
 * @param densities of weights, input and output
 * @param counts of memory accesses and bytes
 * @param energy by component
 * @param weightsIn where the weights live
 */
public record LayerResult(
    String name,
    LayerKind kind,
    Work work,
    Time time,
    GroupCycles groups,
    Densities densities,
    Counts counts,
    Energy energy,
    WeightsIn weightsIn) {
  /** Name of the total; no layer may have it. */
  public static final String TOTAL = prunus.models.graph.Network.TOTAL;

  /** Performed multiply-adds per PE-cycle, 0..1. */
  public double utilization() {
    return time.share(work.performedMacs());
  }

  /** What its energy is the price of. */
  public Activity activity() {
    return new Activity(work, time, counts);
  }

  /** One after the other, under the first one's name: everything adds up. */
  public LayerResult plus(LayerResult other) {
    return new LayerResult(
        name,
        kind,
        work.plus(other.work),
        time.plus(other.time),
        groups.plus(other.groups),
        densities.plus(other.densities),
        counts.plus(other.counts),
        energy.plus(other.energy),
        weightsIn.plus(other.weightsIn));
  }

  /** The sum of all layers of a run, of which there is at least one. */
  public static LayerResult total(List<LayerResult> layers) {
    LayerResult sum = layers.stream().reduce(LayerResult::plus).orElseThrow();
    return new LayerResult(
        TOTAL,
        LayerKind.TOTAL,
        sum.work,
        sum.time,
        sum.groups,
        sum.densities,
        sum.counts,
        sum.energy,
        sum.weightsIn);
  }
}
