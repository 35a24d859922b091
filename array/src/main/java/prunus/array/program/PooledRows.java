package prunus.array.program;

/**
 * A pooling that a weighted step takes along.
 *
 * @param plan what is pooled
 * @param drained where drained rows wait until a window is complete
 */
public record PooledRows(PoolPlan plan, RowBuffer drained) {}
