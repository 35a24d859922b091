package prunus.simulator.mapper;

import java.util.List;
import prunus.array.program.ConvGeometry;
import prunus.array.program.Pass;
import prunus.array.program.PoolPlan;
import prunus.array.program.TensorLayout;
import prunus.models.graph.Shape;

/**
 * An operation with its geometry, before it has buffers.
 *
 * @param inputTensor tensor it reads
 * @param outputTensor tensor it writes (a part of)
 * @param inputLayout layout of the whole input tensor
 * @param geometry null for a pooling that stands alone
 * @param flattened whether the input is flattened
 * @param passes empty for a pooling that stands alone
 * @param pool the pooling taken along, or the one that stands alone, or null
 * @param own layout of what it makes, as if it were a tensor of its own
 */
record Planned(
    Lowering.Operation operation,
    String inputTensor,
    String outputTensor,
    TensorLayout inputLayout,
    ConvGeometry geometry,
    boolean flattened,
    List<Pass> passes,
    PoolPlan pool,
    TensorLayout own) {
  String name() {
    return operation.layer().name();
  }

  boolean weighted() {
    return geometry != null;
  }

  /** Tiles its weights are loaded in, over all passes. */
  int tiles() {
    return passes.stream().mapToInt(p -> p.tiles().size()).sum();
  }

  /** Words one pixel of what leaves the accumulators takes, in the widest pass. */
  int widestPass() {
    return weighted()
        ? passes.stream().mapToInt(Pass::locals).max().orElseThrow()
        : own.wordsPerPixel();
  }

  /** Shape of what leaves the accumulators, before pooling. */
  Shape drained() {
    return weighted() ? geometry.output() : inputLayout.shape();
  }
}
