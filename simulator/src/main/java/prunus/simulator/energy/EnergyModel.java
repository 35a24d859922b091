package prunus.simulator.energy;

import static prunus.array.contract.Memory.ACCUMULATORS;
import static prunus.array.contract.Memory.ACTIVATIONS;
import static prunus.array.contract.Memory.CODEBOOK;
import static prunus.array.contract.Memory.OFFSETS;
import static prunus.array.contract.Memory.POINTERS;
import static prunus.array.contract.Memory.QUEUE;
import static prunus.array.contract.Memory.WEIGHTS;

import java.util.LinkedHashMap;
import java.util.Map;
import prunus.array.config.ArrayConfig;
import prunus.simulator.energy.EnergyTable.Figure;
import prunus.simulator.timing.Accesses;

/** Turns counts into picojoules, component by component. */
public final class EnergyModel {
  /** Bits of a queue entry: activation, column, base and minimum row, rounded to whole bytes. */
  private static final int QUEUE_BITS = 48;

  private static final int WORD_BITS = 16;
  private static final int ACCUMULATOR_BITS = 32;

  private final ArrayConfig config;
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  /** The model of one array under one table. */
  public EnergyModel(ArrayConfig config, EnergyTable table) {
    this.config = config;
    int rowBits = config.weightRowEntries() * config.entryBits();
    long halfWeights = config.weightBytes() / 2;
    long pointerBank = config.pointerBytes() / 2;
    long accumulatorBytes = config.accumulators() * 4L;
    figures.put("weightRead", table.sramReadPj(halfWeights, rowBits));
    figures.put("weightWrite", table.sramWritePj(halfWeights, rowBits));
    figures.put("pointerRead", table.sramReadPj(pointerBank, WORD_BITS));
    figures.put("pointerWrite", table.sramWritePj(pointerBank, WORD_BITS));
    figures.put("codebookRead", table.registerPj(WORD_BITS));
    figures.put("offsetRead", table.sramReadPj(config.offsetEntries() * 2L, WORD_BITS));
    figures.put("accumulatorRead", table.sramReadPj(accumulatorBytes, ACCUMULATOR_BITS));
    figures.put("accumulatorWrite", table.sramWritePj(accumulatorBytes, ACCUMULATOR_BITS));
    figures.put("activationRead", table.sramReadPj(config.activationBytes(), WORD_BITS));
    figures.put("activationWrite", table.sramWritePj(config.activationBytes(), WORD_BITS));
    figures.put("queueAccess", table.registerPj(QUEUE_BITS));
    figures.put("multiply", table.multiplyPj(WORD_BITS));
    figures.put("accumulate", table.addPj(ACCUMULATOR_BITS));
    figures.put("address", table.addPj(WORD_BITS));
    figures.put("dramBit", table.dramPjPerBit(config.dram().type()));
  }

  /** The figures in use, each with its source. */
  public Map<String, Figure> figures() {
    return Map.copyOf(figures);
  }

  /** Energy of one access or operation, by the names of {@link #figures()}. */
  public double pj(String figure) {
    return figures.get(figure).pj();
  }

  /**
   * Energy by component, picojoule, in a fixed order.
   *
   * @param accesses of the PE memories
   * @param macs multiply-adds done
   * @param dramWeightBytes moved for weights
   * @param dramActivationBytes moved for activations, both ways
   */
  public Map<String, Double> energyPj(
      Accesses accesses, long macs, long dramWeightBytes, long dramActivationBytes) {
    Map<String, Double> energy = new LinkedHashMap<>();
    energy.put(
        "weightSram",
        accesses.reads(WEIGHTS) * pj("weightRead") + accesses.writes(WEIGHTS) * pj("weightWrite"));
    energy.put(
        "pointerSram",
        accesses.reads(POINTERS) * pj("pointerRead")
            + accesses.writes(POINTERS) * pj("pointerWrite"));
    energy.put("codebook", accesses.reads(CODEBOOK) * pj("codebookRead"));
    energy.put("offsetTable", accesses.reads(OFFSETS) * pj("offsetRead"));
    energy.put(
        "accumulatorSram",
        accesses.reads(ACCUMULATORS) * pj("accumulatorRead")
            + accesses.writes(ACCUMULATORS) * pj("accumulatorWrite"));
    energy.put(
        "activationSram",
        accesses.reads(ACTIVATIONS) * pj("activationRead")
            + accesses.writes(ACTIVATIONS) * pj("activationWrite"));
    energy.put("queue", (accesses.reads(QUEUE) + accesses.writes(QUEUE)) * pj("queueAccess"));
    energy.put("multiply", macs * pj("multiply"));
    energy.put("add", macs * (pj("accumulate") + pj("address")));
    energy.put("dramWeights", dramWeightBytes * 8 * pj("dramBit"));
    energy.put("dramActivations", dramActivationBytes * 8 * pj("dramBit"));
    return energy;
  }

  /** Total of {@link #energyPj}. */
  public static double total(Map<String, Double> energyPj) {
    return energyPj.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  ArrayConfig config() {
    return config;
  }
}
