package prunus.models.prune;

import java.util.stream.IntStream;

/** Pruners that score whole filters and keep the best: what is left is a smaller dense layer. */
public sealed interface FilterPruner extends Pruner {
  /** Share of the filters that is kept, 0..1. */
  double density();

  /** What each filter is worth; the largest are kept. */
  double[] scores(LayerWeights layer);

  @Override
  default Pruned prune(LayerWeights layer) {
    double[] scores = scores(layer);
    if (scores.length != layer.shape().filters()) {
      throw new IllegalArgumentException("one score for each filter is needed");
    }
    var filters = Ranking.best(scores, Ranking.count(density(), scores.length));
    return Pruned.of(layer, Ranking.weightsOf(filters, layer.filterSize()));
  }

  private static double[] each(LayerWeights layer, java.util.function.IntToDoubleFunction score) {
    return IntStream.range(0, layer.shape().filters()).parallel().mapToDouble(score).toArray();
  }

  /** {@code Σ|w|} of the filter: Li et al. 2017, Pruning Filters for Efficient ConvNets. */
  record L1(double density) implements FilterPruner {
    @Override
    public double[] scores(LayerWeights layer) {
      return each(layer, k -> Ranking.norm(layer, k, false));
    }
  }

  /** {@code √Σw²} of the filter. */
  record L2(double density) implements FilterPruner {
    @Override
    public double[] scores(LayerWeights layer) {
      return each(layer, k -> Ranking.norm(layer, k, true));
    }
  }

  /**
   * {@code Σ_j ‖w_k − w_j‖₂}: a filter near the geometric median of all can be made up by the
   * others: He et al. 2019, FPGM.
   */
  record GeometricMedian(double density) implements FilterPruner {
    @Override
    public double[] scores(LayerWeights layer) {
      int size = layer.filterSize();
      return each(
          layer,
          k -> {
            double sum = 0;
            for (int j = 0; j < layer.shape().filters(); j++) {
              double square = 0;
              for (int i = 0; i < size; i++) {
                double d = layer.values()[k * size + i] - layer.values()[j * size + i];
                square += d * d;
              }
              sum += Math.sqrt(square);
            }
            return sum;
          });
    }
  }

  /**
   * {@code |γ_k|} of the batch normalisation that follows: Liu et al. 2017, Network Slimming.
   *
   * @param scale γ, one for each filter
   */
  @SuppressWarnings("ArrayRecordComponent")
  record BatchNormScale(double density, double[] scale) implements FilterPruner {
    @Override
    public double[] scores(LayerWeights layer) {
      return java.util.Arrays.stream(scale).map(Math::abs).toArray();
    }
  }

  /**
   * {@code 1 − APoZ_k}, APoZ the share of zeros among the filter's outputs after ReLU: Hu et al.
   * 2016, Network Trimming.
   *
   * @param zeros APoZ, one for each filter, 0..1
   */
  @SuppressWarnings("ArrayRecordComponent")
  record AverageZeros(double density, double[] zeros) implements FilterPruner {
    @Override
    public double[] scores(LayerWeights layer) {
      return java.util.Arrays.stream(zeros).map(z -> 1 - z).toArray();
    }

    /** APoZ of a layer's outputs after ReLU, filter by filter, any number of images in a row. */
    public static double[] measure(float[] outputs, int filters, int plane) {
      double[] zeros = new double[filters];
      for (int i = 0; i < outputs.length; i++) {
        zeros[i / plane % filters] += outputs[i] <= 0 ? 1 : 0;
      }
      double each = (double) outputs.length / filters;
      return java.util.Arrays.stream(zeros).map(z -> z / each).toArray();
    }
  }

  /**
   * {@code (Σ g·w)²} over the filter: Molchanov et al. 2019, for groups of weights.
   *
   * @param gradient of the loss, one for each weight
   */
  @SuppressWarnings("ArrayRecordComponent")
  record FilterTaylor(double density, double[] gradient) implements FilterPruner {
    @Override
    public double[] scores(LayerWeights layer) {
      int size = layer.filterSize();
      return each(
          layer,
          k -> {
            double sum = 0;
            for (int i = k * size; i < (k + 1) * size; i++) {
              sum += gradient[i] * layer.values()[i];
            }
            return sum * sum;
          });
    }
  }
}
