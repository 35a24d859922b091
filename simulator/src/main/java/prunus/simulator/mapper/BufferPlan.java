package prunus.simulator.mapper;

import java.util.List;
import java.util.Optional;
import prunus.array.program.RowBuffer;

/** What an attempt to lay out the activation memories came to. */
sealed interface BufferPlan {
  /**
   * Buffers of one step.
   *
   * @param other the second map that is read: what is added
   * @param drained where rows wait for a pooling taken along
   */
  record Buffers(
      RowBuffer input, RowBuffer output, Optional<RowBuffer> other, Optional<RowBuffer> drained) {}

  /** Everything has its place. */
  record Fits(List<Buffers> buffers) implements BufferPlan {}

  /** A tensor cannot stay on chip after all. */
  record Demote(String tensor) implements BufferPlan {}

  /** A pooling cannot be taken along: its rows do not fit beside the output. */
  record StandApart(String pool) implements BufferPlan {}
}
