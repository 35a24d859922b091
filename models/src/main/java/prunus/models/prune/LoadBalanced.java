package prunus.models.prune;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The same density in every PE, by magnitude within the PE: Han et al. 2017, ESE. Filter k lives in
 * PE k mod peCount, as with modulo placement.
 */
public record LoadBalanced(double density, int peCount) implements Pruner {
  @Override
  public Pruned prune(LayerWeights layer) {
    int size = layer.filterSize();
    BitSet kept = new BitSet(layer.values().length);
    for (int pe = 0; pe < peCount; pe++) {
      int p = pe;
      int[] own =
          IntStream.range(0, layer.shape().filters())
              .filter(k -> k % peCount == p)
              .flatMap(k -> IntStream.range(k * size, (k + 1) * size))
              .toArray();
      double[] score = Arrays.stream(own).mapToDouble(i -> Math.abs(layer.values()[i])).toArray();
      Ranking.best(score, Ranking.count(density, own.length)).stream()
          .forEach(i -> kept.set(own[i]));
    }
    return Pruned.of(layer, kept);
  }
}
