package prunus.models.prune;

/** A way to prune one layer. Deterministic: the same layer, the same result. */
public sealed interface Pruner
    permits WeightPruner,
        FilterPruner,
        QualityMagnitude,
        OptimalBrainSurgeon,
        ThiNet,
        NofM,
        InputMagnitude,
        Blocks,
        LoadBalanced,
        SoftFilters,
        LotteryTicket {
  /** Prunes. */
  Pruned prune(LayerWeights layer);
}
