package prunus.models.prune;

import java.util.BitSet;

/**
 * Blocks of {@code rows × columns} in the matrix filters × weights of a filter; kept are those of
 * the largest mean square (Narang, Undersander, Diamos 2017, who take the maximum; a mean does not
 * favour a block for one weight). Blocks at the edges are smaller.
 *
 * @param density share of blocks that is kept, 0..1
 */
public record Blocks(double density, int rows, int columns) implements Pruner {
  @Override
  public Pruned prune(LayerWeights layer) {
    int size = layer.filterSize();
    int filters = layer.shape().filters();
    int across = Math.ceilDiv(size, columns);
    double[] score = new double[Math.ceilDiv(filters, rows) * across];
    int[] members = new int[score.length];
    for (int i = 0; i < layer.values().length; i++) {
      int block = i / size / rows * across + i % size / columns;
      score[block] += (double) layer.values()[i] * layer.values()[i];
      members[block]++;
    }
    for (int b = 0; b < score.length; b++) {
      score[b] /= members[b];
    }
    BitSet blocks = Ranking.best(score, Ranking.count(density, score.length));
    BitSet kept = new BitSet(layer.values().length);
    for (int i = 0; i < layer.values().length; i++) {
      kept.set(i, blocks.get(i / size / rows * across + i % size / columns));
    }
    return Pruned.of(layer, kept);
  }
}
