package prunus.hdl.parts;

/**
 * A queue of registers; the depth is a power of two. {@code full} and {@code empty} come straight
 * from registers, so nothing combinational leads from {@code pop} to {@code full} or from {@code
 * push} to {@code empty}.
 *
 * <p>A cycle with {@code push} and without {@code full} puts {@code data} behind the queue; it can
 * be seen as {@code head} from the next cycle on, if the queue was empty. A cycle with {@code pop}
 * and without {@code empty} takes {@code head} away. {@code push} when full and {@code pop} when
 * empty do nothing, also when the other happens in the same cycle. {@code head} shows the oldest
 * element; when empty it means nothing. Reset: empty.
 */
public final class Fifo extends FifoQueue {
  public Fifo(int width, int depth) {
    super("Fifo_" + width + "_" + depth, width, depth);
  }
}
