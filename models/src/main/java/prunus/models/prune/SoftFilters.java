package prunus.models.prune;

import java.util.BitSet;

/**
 * Soft filter pruning, He et al. 2018: filters of small Euclidean norm become 0 and may grow again
 * in training, so all weights count as kept.
 *
 * @param density share of the filters that stays as it is, 0..1
 */
public record SoftFilters(double density) implements Pruner {
  @Override
  public Pruned prune(LayerWeights layer) {
    BitSet all = new BitSet(layer.values().length);
    all.set(0, layer.values().length);
    return new Pruned(all, new FilterPruner.L2(density).prune(layer).values());
  }
}
