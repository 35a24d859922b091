package prunus.models.alternative;

import java.util.BitSet;
import java.util.stream.IntStream;
import prunus.models.prune.LayerWeights;
import prunus.models.prune.Pruned;
import prunus.models.prune.WeightPruner;

/**
 * The largest {@code 1/ratio} of the weights by magnitude: Han, Pool, Tran, Dally 2015, without
 * retraining. Stored: for each entry the weight, 32 bits, and the gap to the one before it in its
 * filter, in the number of bits (1 to 8) that takes least; a gap too long for these is bridged by
 * entries that are padding.
 *
 * @param ratio of weights to weights kept, 1 to 1000
 */
public record MagnitudePruning(double ratio) implements Compression {
  /** Checks the range. */
  public MagnitudePruning {
    Require.between("ratio", ratio, 1, 1000);
  }

  @Override
  public Approximation apply(LayerWeights layer) {
    Pruned pruned = new WeightPruner.Magnitude(1 / ratio).prune(layer);
    int size = (int) layer.shape().filterSize();
    long bits =
        IntStream.rangeClosed(1, 8)
            .mapToLong(gapBits -> entries(pruned.kept(), size, gapBits) * (Float.SIZE + gapBits))
            .min()
            .orElseThrow();
    return new Approximation(pruned.values(), bits);
  }

  /** Kept weights, and padding entries of 2^gapBits positions each where a gap is that long. */
  private static long entries(BitSet kept, int size, int gapBits) {
    long entries = 0;
    int previous = -1;
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      int gap = i - Math.max(previous + 1, i / size * size);
      entries += 1 + (gap >> gapBits);
      previous = i;
    }
    return entries;
  }

  @Override
  public String description() {
    return "pruned by magnitude, ratio " + Require.text(ratio);
  }
}
