package prunus.models.prune;

import java.util.BitSet;

/**
 * {@code |w|·rms(x)}, the weight by the size of what it multiplies, compared within each filter:
 * Sun, Liu, Bair, Kolter 2024, A Simple and Effective Pruning Approach for Large Language Models
 * (Wanda). Needs samples, no training.
 *
 * @param density share of each filter's weights that is kept, 0..1
 * @param rms of the layer's inputs: one for each channel of all groups, or for each input
 */
@SuppressWarnings("ArrayRecordComponent")
public record InputMagnitude(double density, double[] rms) implements Pruner {
  @Override
  public Pruned prune(LayerWeights layer) {
    int filters = layer.shape().filters();
    int size = layer.filterSize();
    int channels = layer.shape().channels();
    int plane = size / channels;
    if (rms.length % channels != 0 || filters % (rms.length / channels) != 0) {
      throw new IllegalArgumentException("%d inputs do not fit the layer".formatted(rms.length));
    }
    int inGroup = filters / (rms.length / channels);
    BitSet kept = new BitSet(layer.values().length);
    for (int k = 0; k < filters; k++) {
      int first = k / inGroup * channels;
      int at = k * size;
      double[] scores = new double[size];
      for (int i = 0; i < size; i++) {
        scores[i] = Math.abs(layer.values()[at + i]) * rms[first + i / plane];
      }
      Ranking.best(scores, Ranking.count(density, size)).stream().forEach(i -> kept.set(at + i));
    }
    return Pruned.of(layer, kept);
  }
}
