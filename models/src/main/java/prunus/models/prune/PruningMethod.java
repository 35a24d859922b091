package prunus.models.prune;

import java.util.Locale;

/** Ways to prune, by the names that users give. */
public enum PruningMethod {
  MAGNITUDE(Needs.WEIGHTS),
  RANDOM(Needs.WEIGHTS),
  /** Optimal brain damage. */
  OBD(Needs.DATA),
  /** Optimal brain surgeon. */
  OBS(Needs.DATA),
  TAYLOR(Needs.DATA),
  LOTTERY_TICKET(Needs.DATA),
  /** N of every M, 2 of 4 by default. */
  N_OF_M(Needs.WEIGHTS),
  /** By the size of weights and of what they multiply. */
  WANDA(Needs.SAMPLES),
  /** 4 × 4 by default. */
  BLOCK(Needs.WEIGHTS),
  /** For 64 PEs by default. */
  LOAD_BALANCED(Needs.WEIGHTS),
  FILTER_L1(Needs.WEIGHTS),
  FILTER_L2(Needs.WEIGHTS),
  FILTER_TAYLOR(Needs.DATA),
  GEOMETRIC_MEDIAN(Needs.WEIGHTS),
  APOZ(Needs.DATA),
  SOFT_FILTERS(Needs.DATA),
  SLIMMING(Needs.DATA),
  /** Input channels; those of the first layer are the image's and stay. */
  THINET(Needs.DATA);

  private enum Needs {
    WEIGHTS,
    SAMPLES,
    DATA
  }

  private final Needs needs;

  PruningMethod(Needs needs) {
    this.needs = needs;
  }

  /** Whether it looks at what a network in training does, not at weights alone. */
  public boolean needsData() {
    return needs == Needs.DATA;
  }

  /** Whether it looks at what a finished network makes of samples. */
  public boolean needsSamples() {
    return needs == Needs.SAMPLES;
  }

  /** Whether whole filters go. */
  public boolean structured() {
    return switch (this) {
      case FILTER_L1, FILTER_L2, FILTER_TAYLOR, GEOMETRIC_MEDIAN, APOZ, SOFT_FILTERS, SLIMMING ->
          true;
      case MAGNITUDE,
          RANDOM,
          OBD,
          OBS,
          TAYLOR,
          LOTTERY_TICKET,
          N_OF_M,
          WANDA,
          BLOCK,
          LOAD_BALANCED,
          THINET ->
          false;
    };
  }

  /** Whether the layer that reads the image stays whole. */
  public boolean sparesTheFirstLayer() {
    return this == THINET;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
