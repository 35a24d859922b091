package prunus.hdl.sim;

import prunus.hdl.ir.Signal;

/**
 * What is not computed lane by lane: values that go from one arrangement of lanes to another. A
 * place is a {@link LaneNode}, or a scalar {@link Signal} with a bit for each instance.
 */
sealed interface LaneMove {
  /** The elements of a vector, the first instance lowest, into a scalar. */
  record Pack(LaneNode elements, Signal whole) implements LaneMove {}

  /** A scalar's parts into the lanes. */
  record Unpack(Signal whole, LaneNode elements) implements LaneMove {}

  /** Each value's parts into the lanes of the instances inside that instance. */
  record Split(Object whole, Object elements, int count, int width) implements LaneMove {}

  /** The reverse. */
  record Join(Object elements, Object whole, int count, int width) implements LaneMove {}

  /** Each value into all instances inside that instance. */
  record Spread(Object whole, Object elements, int count) implements LaneMove {}

  /** A read of memories without a clock. */
  record Read(LaneMemory memory, Object address, Object data) implements LaneMove {}
}
