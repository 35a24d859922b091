package prunus.simulator.mapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prunus.array.program.PoolPlan;
import prunus.array.program.RowBuffer;
import prunus.array.program.TensorLayout;
import prunus.models.graph.Network;

/**
 * Decides which tensors stay on chip and which stream through DRAM, and lays out the two activation
 * memories of every step: one is read, the other written.
 *
 * <p>A tensor stays on chip if it fits, if the steps write all of it, and if every step between its
 * first writing and its last reading reads or writes it: then no step in between needs the memory
 * for something else.
 */
final class BufferPlanner {
  private final int capacity;
  private final List<Planned> steps;
  private final Map<String, TensorLayout> layouts = new HashMap<>();
  private final Map<String, Integer> memoryOf = new HashMap<>();
  private final Set<String> demoted = new HashSet<>();

  /**
   * @param outputs layout of each tensor that a step writes
   */
  BufferPlanner(int capacity, List<Planned> steps, Map<String, TensorLayout> outputs) {
    this.capacity = capacity;
    this.steps = steps;
    this.layouts.putAll(outputs);
  }

  /** The layout, or the pooling that must stand alone before there can be one. */
  BufferPlan plan() {
    BufferPlan plan = attempt();
    while (plan instanceof BufferPlan.Demote demote) {
      demoted.add(demote.tensor()); // one tensor fewer each time
      plan = attempt();
    }
    return plan;
  }

  private BufferPlan attempt() {
    memoryOf.clear();
    List<BufferPlan.Buffers> all = new ArrayList<>();
    for (Planned step : steps) {
      BufferPlan plan = step(step);
      if (!(plan instanceof BufferPlan.Fits fits)) {
        return plan;
      }
      all.addAll(fits.buffers());
    }
    return new BufferPlan.Fits(all);
  }

  private BufferPlan step(Planned step) {
    String in = step.inputTensor();
    String out = step.outputTensor();
    boolean inStays = stays(in);
    boolean outStays = stays(out);
    int reads = inStays ? memoryOf.get(in) : outStays ? 1 - memoryOf.getOrDefault(out, 1) : 0;
    int writes = 1 - reads;
    if (outStays && memoryOf.merge(out, writes, (old, now) -> old) != writes) {
      // two writers of one concatenation that read different memories
      return new BufferPlan.Demote(out);
    }
    RowBuffer input = input(step, reads, inStays);
    if (step instanceof Planned.Weighted weighted && weighted.pool().isPresent()) {
      return withPool(weighted, weighted.pool().get(), input, writes, outStays);
    }
    return fits(input, output(step, writes, outStays, capacity), Optional.empty());
  }

  private static BufferPlan fits(RowBuffer input, RowBuffer output, Optional<RowBuffer> drained) {
    return new BufferPlan.Fits(List.of(new BufferPlan.Buffers(input, output, drained)));
  }

  private RowBuffer input(Planned step, int memory, boolean stays) {
    TensorLayout layout = step.inputLayout();
    if (stays || layout.words() <= capacity) {
      return new RowBuffer(memory, 0, Math.toIntExact(layout.words()), stays);
    }
    if (step.flattened()) {
      return new RowBuffer(memory, 0, capacity, false);
    }
    int rows = capacity / layout.wordsPerRow();
    int least = step.leastInputRows();
    if (rows < least) {
      throw tooSmall(step, "reads", least * (long) layout.wordsPerRow());
    }
    return new RowBuffer(memory, 0, rows * layout.wordsPerRow(), false);
  }

  private RowBuffer output(Planned step, int memory, boolean stays, int room) {
    if (stays) {
      int words = Math.toIntExact(layouts.get(step.outputTensor()).words());
      return new RowBuffer(memory, 0, words, true);
    }
    int rowWords = step.own().shape().width() * step.widestPass();
    int rows = Math.min(room / rowWords, step.own().shape().height());
    if (rows < 1) {
      throw tooSmall(step, "writes", rowWords);
    }
    return new RowBuffer(memory, 0, rows * rowWords, false);
  }

  /** The memory written holds the pooled map and, behind it, the drained rows that wait. */
  private BufferPlan withPool(
      Planned.Weighted step, PoolPlan pool, RowBuffer input, int memory, boolean stays) {
    int rowWords = step.drained().width() * step.widestPass();
    int least = pool.layer().rows() * rowWords;
    int pooledRow = step.own().shape().width() * step.widestPass();
    int room = stays ? capacity : Math.max(pooledRow, capacity / 4);
    if (room <= capacity) {
      RowBuffer output = output(step, memory, stays, room);
      int left = capacity - output.capacityWords();
      if (left >= least) {
        int rows = Math.min(left / rowWords, step.drained().height());
        RowBuffer drained = new RowBuffer(memory, output.capacityWords(), rows * rowWords, true);
        return fits(input, output, Optional.of(drained));
      }
      if (stays) {
        return new BufferPlan.Demote(step.outputTensor());
      }
    }
    return new BufferPlan.StandApart(pool.layer().name());
  }

  private boolean stays(String tensor) {
    if (tensor.equals(Network.INPUT)
        || demoted.contains(tensor)
        || !layouts.containsKey(tensor)
        || layouts.get(tensor).words() > capacity) {
      return false;
    }
    int first = Integer.MAX_VALUE;
    int last = -1;
    int lastWrite = -1;
    int written = 0;
    for (int i = 0; i < steps.size(); i++) {
      boolean writes = steps.get(i).outputTensor().equals(tensor);
      if (writes || steps.get(i).inputTensor().equals(tensor)) {
        first = Math.min(first, i);
        last = i;
        lastWrite = writes ? i : lastWrite;
        written += writes ? steps.get(i).own().shape().channels() : 0;
      }
    }
    boolean whole = written == layouts.get(tensor).shape().channels();
    if (!whole || last == lastWrite || !steps.get(first).outputTensor().equals(tensor)) {
      return false; // made elsewhere, if only in part, or read by nobody here: it is in DRAM
    }
    for (int i = first; i <= last; i++) {
      Planned step = steps.get(i);
      if (!step.outputTensor().equals(tensor) && !step.inputTensor().equals(tensor)) {
        return false;
      }
    }
    return true;
  }

  private MappingException tooSmall(Planned step, String does, long words) {
    return new MappingException(
        "layer %s %s %d activations a PE at the least, an activation memory holds %d; raise activationBytes"
            .formatted(step.name(), does, words, capacity));
  }
}
