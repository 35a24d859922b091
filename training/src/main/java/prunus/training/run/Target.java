package prunus.training.run;

/** How much of a layer pruning leaves. */
public sealed interface Target {
  /** The target in words. */
  String words();

  /** The target of one of several rounds of pruning; the last round's is the target itself. */
  Target at(int round, int rounds);

  /**
   * A share of the layer's weights (filters, blocks).
   *
   * @param share 0..1
   */
  record Density(double share) implements Target {
    @Override
    public String words() {
      return "%.1f %% are kept".formatted(100 * share);
    }

    /**
     * Sparsity rises as {@code s·(1 − (1 − r/R)³)}: much at first, while much is redundant (Zhu and
     * Gupta 2017, equation 1).
     *
     * @param round from 1
     */
    @Override
    public Density at(int round, int rounds) {
      double left = 1 - (double) round / rounds;
      return round == rounds ? this : new Density(1 - (1 - share) * (1 - left * left * left));
    }
  }

  /**
   * The weights of magnitude at least {@code factor·σ}, σ the standard deviation of the layer's
   * weights when it is pruned (Han et al. 2015).
   */
  record Quality(double factor) implements Target {
    @Override
    public String words() {
      return "those of at least %s standard deviations are kept".formatted(factor);
    }

    @Override
    public Quality at(int round, int rounds) {
      return new Quality(factor * round / rounds);
    }
  }
}
