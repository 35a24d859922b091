package prunus.models.prune;

/**
 * Another pruner's choice with the weights put back to where training began: Frankle and Carbin
 * 2019.
 *
 * @param initial weights before training, one for each weight
 */
@SuppressWarnings("ArrayRecordComponent")
public record LotteryTicket(Pruner choice, float[] initial) implements Pruner {
  @Override
  public Pruned prune(LayerWeights layer) {
    var kept = choice.prune(layer).kept();
    return Pruned.of(new LayerWeights(layer.shape(), initial), kept);
  }
}
