package prunus.simulator.result;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import prunus.array.contract.Cause;
import prunus.simulator.energy.WeightsIn;
import prunus.simulator.timing.Accesses;

/**
 * One layer's share of a run, or the total.
 *
 * @param name of the layer, or {@code total}
 * @param kind convolution, fully connected or pooling
 * @param cycles from the end of the layer before to the end of this one, waiting included
 * @param computeCycles of the array's commands alone
 * @param timeUs cycles at the array's clock
 * @param macs multiply-adds
 * @param utilization performed multiply-adds per PE-cycle of {@code cycles}, 0..1
 * @param streamCycles of the Stream commands alone
 * @param broadcasts non-zero activations broadcast
 * @param densities of weights, input and output; NaN for the total
 * @param peCycles every PE-cycle by cause; they sum to cycles · N
 * @param accesses of the PE memories
 * @param dram traffic
 * @param energyPj by component
 * @param totalPj their sum
 * @param weightsIn where the weights live
 */
public record LayerResult(
    String name,
    String kind,
    long cycles,
    long computeCycles,
    double timeUs,
    Macs macs,
    double utilization,
    long streamCycles,
    long broadcasts,
    Densities densities,
    Map<Cause, Long> peCycles,
    Accesses accesses,
    DramTraffic dram,
    Map<String, Double> energyPj,
    double totalPj,
    WeightsIn weightsIn) {

  /**
   * Shares that are not zero, 0..1.
   *
   * @param sqnrDb of the layer's output against float, decibel
   */
  public record Densities(double weights, double input, double output, double sqnrDb) {
    /** Of the total, or of a layer without weights. */
    public static final Densities NONE =
        new Densities(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  public LayerResult {
    energyPj = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(energyPj));
  }

  /** PE-cycles of a cause. */
  public long peCycles(Cause cause) {
    return peCycles.getOrDefault(cause, 0L);
  }

  /** Two runs of one layer, one after the other: everything adds up, shares are taken anew. */
  public LayerResult plus(LayerResult other) {
    Map<Cause, Long> causes = new EnumMap<>(Cause.class);
    causes.putAll(peCycles);
    other.peCycles.forEach((cause, count) -> causes.merge(cause, count, Long::sum));
    Map<String, Double> energy = new LinkedHashMap<>(energyPj);
    other.energyPj.forEach((component, pj) -> energy.merge(component, pj, Double::sum));
    double all = (double) cycles + other.cycles;
    return new LayerResult(
        name,
        kind,
        cycles + other.cycles,
        computeCycles + other.computeCycles,
        timeUs + other.timeUs,
        macs.plus(other.macs),
        (utilization * cycles + other.utilization * other.cycles) / all,
        streamCycles + other.streamCycles,
        broadcasts + other.broadcasts,
        new Densities(densities.weights(), Double.NaN, Double.NaN, densities.sqnrDb()),
        causes,
        accesses.plus(other.accesses),
        dram.plus(other.dram),
        energy,
        totalPj + other.totalPj,
        weightsIn.plus(other.weightsIn));
  }
}
