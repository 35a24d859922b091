package prunus.simulator.energy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import prunus.array.config.ArrayConfig;
import prunus.simulator.energy.EnergyTable.Figure;

/** Turns counts into picojoules, component by component. */
public final class EnergyModel {
  /** Bits of a queue entry: activation, column, base and minimum row, rounded to whole bytes. */
  private static final int QUEUE_BITS = 48;

  private static final int WORD_BITS = 16;
  private static final int ACCUMULATOR_BITS = 32;

  private final ArrayConfig config;
  private final Map<Term, Figure> figures = new EnumMap<>(Term.class);

  /** The model of one array under one table. */
  public EnergyModel(ArrayConfig config, EnergyTable table) {
    this.config = config;
    for (Term term : Term.values()) {
      figures.put(term, figure(term, config, table));
    }
  }

  private static Figure figure(Term term, ArrayConfig config, EnergyTable table) {
    int rowBits = config.weightRowEntries() * config.entryBits();
    long halfWeights = config.weightBytes() / 2;
    long pointerBank = config.pointerBytes() / 2;
    long accumulatorBytes = config.accumulators() * 4L;
    return switch (term) {
      case WEIGHT_READ -> table.sramReadPj(halfWeights, rowBits);
      case WEIGHT_WRITE -> table.sramWritePj(halfWeights, rowBits);
      case POINTER_READ -> table.sramReadPj(pointerBank, WORD_BITS);
      case POINTER_WRITE -> table.sramWritePj(pointerBank, WORD_BITS);
      case CODEBOOK_READ, CODEBOOK_WRITE -> table.registerPj(WORD_BITS);
      case OFFSET_READ -> table.sramReadPj(config.offsetEntries() * 2L, WORD_BITS);
      case OFFSET_WRITE -> table.sramWritePj(config.offsetEntries() * 2L, WORD_BITS);
      case BIAS_READ -> table.sramReadPj(config.offsetEntries() * 4L, ACCUMULATOR_BITS);
      case BIAS_WRITE -> table.sramWritePj(config.offsetEntries() * 4L, ACCUMULATOR_BITS);
      case ACCUMULATOR_READ -> table.sramReadPj(accumulatorBytes, ACCUMULATOR_BITS);
      case ACCUMULATOR_WRITE -> table.sramWritePj(accumulatorBytes, ACCUMULATOR_BITS);
      case ACTIVATION_READ -> table.sramReadPj(config.activationBytes(), WORD_BITS);
      case ACTIVATION_WRITE -> table.sramWritePj(config.activationBytes(), WORD_BITS);
      case QUEUE_ACCESS -> table.registerPj(QUEUE_BITS);
      case MULTIPLY -> table.multiplyPj(WORD_BITS);
      case ACCUMULATE -> table.addPj(ACCUMULATOR_BITS);
      case ADDRESS -> table.addPj(WORD_BITS);
      case DRAM_WEIGHT_BIT, DRAM_ACTIVATION_BIT -> table.dramPjPerBit(config.dram().type());
    };
  }

  /** The figures in use, each with its source. */
  public Map<Term, Figure> figures() {
    return Collections.unmodifiableMap(figures);
  }

  /** Energy of one access, operation or bit, picojoule. */
  public double pj(Term term) {
    return figures.get(term).pj();
  }

  /** What it all cost. */
  public Energy energy(Activity activity) {
    Map<Component, Double> pj = new EnumMap<>(Component.class);
    for (Term term : Term.values()) {
      pj.merge(term.component(), term.count(activity) * pj(term), Double::sum);
    }
    return new Energy(pj);
  }

  ArrayConfig config() {
    return config;
  }
}
