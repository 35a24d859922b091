package prunus.models.prune;

import java.util.Random;

/** Pruners that score each weight by itself and keep the best. */
public sealed interface WeightPruner extends Pruner {
  /** Share of the layer's weights that is kept, 0..1. */
  double density();

  /** What each weight is worth; the largest are kept. */
  double[] scores(LayerWeights layer);

  @Override
  default Pruned prune(LayerWeights layer) {
    double[] scores = scores(layer);
    return Pruned.of(layer, Ranking.best(scores, Ranking.count(density(), scores.length)));
  }

  private static double[] each(LayerWeights layer, double[] evidence, Scoring scoring) {
    if (evidence.length != layer.values().length) {
      throw new IllegalArgumentException("one value for each weight is needed");
    }
    double[] scores = new double[evidence.length];
    java.util.Arrays.setAll(scores, i -> scoring.of(layer.values()[i], evidence[i]));
    return scores;
  }

  /** A score from a weight and what is known of it. */
  @FunctionalInterface
  interface Scoring {
    double of(double weight, double evidence);
  }

  /** {@code |w|}: Han, Pool, Tran, Dally 2015. */
  record Magnitude(double density) implements WeightPruner {
    @Override
    public double[] scores(LayerWeights layer) {
      return each(layer, new double[layer.values().length], (w, none) -> Math.abs(w));
    }
  }

  /**
   * {@code h_ii·w²/2}, the rise of the loss by the diagonal of its second derivative: Optimal Brain
   * Damage, LeCun, Denker, Solla 1989.
   *
   * @param hessian the diagonal, one value for each weight
   */
  @SuppressWarnings("ArrayRecordComponent")
  record OptimalBrainDamage(double density, double[] hessian) implements WeightPruner {
    @Override
    public double[] scores(LayerWeights layer) {
      return each(layer, hessian, (w, h) -> h * w * w / 2);
    }
  }

  /**
   * {@code (g·w)²}, the squared first-order change of the loss: Molchanov et al. 2019.
   *
   * @param gradient of the loss, one value for each weight
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Taylor(double density, double[] gradient) implements WeightPruner {
    @Override
    public double[] scores(LayerWeights layer) {
      return each(layer, gradient, (w, g) -> g * w * g * w);
    }
  }

  /** A score drawn from a seed: the control that every method must beat. */
  record Uniform(double density, long seed) implements WeightPruner {
    @Override
    public double[] scores(LayerWeights layer) {
      return new Random(seed).doubles(layer.values().length).toArray();
    }
  }
}
