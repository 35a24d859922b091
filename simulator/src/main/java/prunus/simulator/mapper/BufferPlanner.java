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
import prunus.models.operations.Operation;
import prunus.simulator.mapper.Residents.Place;

/**
 * Decides which tensors stay on chip and which stream through DRAM, and lays out the two activation
 * memories step by step: a step reads one and writes the other where it can, and a memory may hold
 * several tensors, so that a shortcut waits beside what is computed meanwhile.
 *
 * <p>A tensor stays on chip if the steps write all of it and there is room from its first writing
 * to its last reading. Where a step lacks room, the largest tensor it does not use gives way.
 */
final class BufferPlanner {
  private static final RowBuffer NOWHERE = new RowBuffer(0, 0, 1, false);

  private final int capacity;
  private final List<Planned> steps;
  private final Map<String, TensorLayout> layouts = new HashMap<>();
  private final Set<String> demoted = new HashSet<>();
  private Residents residents;

  /**
   * @param outputs layout of each tensor that a step writes
   * @param taken tensors that the host reads from DRAM
   */
  BufferPlanner(
      int capacity, List<Planned> steps, Map<String, TensorLayout> outputs, Set<String> taken) {
    demoted.addAll(taken);
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
    residents = new Residents(capacity);
    List<BufferPlan.Buffers> all = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      residents.enter(i);
      BufferPlan plan = step(i, steps.get(i));
      if (!(plan instanceof BufferPlan.Fits fits)) {
        return plan;
      }
      all.addAll(fits.buffers());
    }
    return new BufferPlan.Fits(all);
  }

  private BufferPlan step(int index, Planned step) {
    if (step instanceof Planned.Host) {
      return fits(NOWHERE, NOWHERE, Optional.empty(), Optional.empty());
    }
    String out = step.outputTensor();
    Optional<Place> in = residents.of(step.inputTensor());
    Optional<RowBuffer> other = other(step); // before it is written over
    Optional<Place> written = residents.of(out);
    int reads = in.map(Place::memory).orElse(written.map(p -> 1 - p.memory()).orElse(0));
    if (written.isEmpty() && stays(out)) {
      written = placed(index, step, 1 - reads);
      if (written.isEmpty()) {
        return new BufferPlan.Demote(out);
      }
    }
    int writes = written.map(Place::memory).orElse(1 - reads);
    Optional<RowBuffer> input = in.map(BufferPlanner::whole);
    if (input.isEmpty()) {
      input = input(step, written.isPresent() ? 1 - writes : reads);
      if (input.isEmpty()) {
        return tooSmall(
            step, "reads", step.leastInputRows() * (long) step.inputLayout().wordsPerRow());
      }
    }
    Optional<RowBuffer> output = written.map(BufferPlanner::whole);
    return switch (step) {
      case Planned.Weighted w -> weighted(w, input.get(), output, other, writes);
      case Planned.Pooling _ -> unpooled(step, input.get(), output, writes, Optional.empty());
      case Planned.Addition a -> addition(a, input.get(), output, other, writes);
      case Planned.Host h -> throw new IllegalStateException(h.name() + " has no buffers");
    };
  }

  /** The second map that is read, if it is on chip. */
  private Optional<RowBuffer> other(Planned step) {
    Optional<String> tensor =
        switch (step) {
          case Planned.Weighted w -> w.operation().other();
          case Planned.Pooling _ -> Optional.empty();
          case Planned.Addition a -> Optional.of(a.operation().second());
          case Planned.Host _ -> Optional.empty();
        };
    return tensor.flatMap(residents::of).map(BufferPlanner::whole);
  }

  /** Where an output that stays is put: over what it is added to, or into a gap. */
  private Optional<Place> placed(int index, Planned step, int memory) {
    String out = step.outputTensor();
    int words = Math.toIntExact(layouts.get(out).words());
    int until = lastUse(out);
    Optional<Place> over = overwritten(index, step);
    if (over.isPresent()) {
      return Optional.of(residents.replace(over.get(), out, until));
    }
    return residents
        .keep(out, memory, words, until)
        .or(() -> residents.keep(out, 1 - memory, words, until));
  }

  /**
   * The other map's place, if this step is the last that reads it and writes one that lies alike.
   */
  private Optional<Place> overwritten(int index, Planned step) {
    if (!(step instanceof Planned.Weighted w)
        || w.pool().isPresent()
        || w.operation().other().isEmpty()) {
      return Optional.empty();
    }
    String other = w.operation().other().get();
    boolean last = lastUse(other) == index && !other.equals(step.inputTensor());
    boolean alike = layouts.get(step.outputTensor()).words() == step.own().words();
    return residents
        .of(other)
        .filter(place -> last && alike && place.words() == step.own().words());
  }

  private BufferPlan weighted(
      Planned.Weighted step,
      RowBuffer input,
      Optional<RowBuffer> output,
      Optional<RowBuffer> other,
      int memory) {
    return step.pool().isPresent()
        ? pooled(step, step.pool().get(), input, output, memory, other)
        : unpooled(step, input, output, memory, other);
  }

  private BufferPlan unpooled(
      Planned step,
      RowBuffer input,
      Optional<RowBuffer> output,
      int memory,
      Optional<RowBuffer> other) {
    Optional<RowBuffer> found = output.or(() -> output(step, memory));
    if (found.isEmpty()) {
      return tooSmall(step, "writes", rowWords(step));
    }
    return fits(input, found.get(), orLoaded(step, other, found.get()), Optional.empty());
  }

  /** A map that is added and is not on chip is loaded to where the sum is then written. */
  private static Optional<RowBuffer> orLoaded(
      Planned step, Optional<RowBuffer> other, RowBuffer target) {
    boolean adds = step.operation() instanceof Operation.Weighted w && w.other().isPresent();
    return other.or(
        () ->
            adds
                ? Optional.of(
                    new RowBuffer(target.memory(), target.base(), target.capacityWords(), false))
                : Optional.empty());
  }

  private static BufferPlan fits(
      RowBuffer input, RowBuffer output, Optional<RowBuffer> other, Optional<RowBuffer> drained) {
    return new BufferPlan.Fits(List.of(new BufferPlan.Buffers(input, output, other, drained)));
  }

  /** A ring for an input that comes from DRAM. */
  private Optional<RowBuffer> input(Planned step, int memory) {
    boolean shared =
        step instanceof Planned.Addition a
            && !a.operation().second().equals(step.inputTensor())
            && residents.of(a.operation().second()).isEmpty();
    return ring(
        step.inputLayout(), step.flattened(), step.leastInputRows(), memory, shared ? 2 : 1);
  }

  /**
   * A ring for a map that comes from DRAM, in the preferred memory if it fits there at all.
   *
   * @param share of the gap: one part of this many
   */
  private Optional<RowBuffer> ring(
      TensorLayout layout, boolean flattened, int leastRows, int memory, int share) {
    for (int m : new int[] {memory, 1 - memory}) {
      Place gap = residents.largestGap(m);
      int room = gap.words() / share;
      int unit = flattened ? 1 : layout.wordsPerRow();
      int least = flattened ? 1 : leastRows * unit;
      int words = (int) Math.min(layout.words(), room / unit * (long) unit);
      if (words >= Math.min(least, layout.words())) {
        return Optional.of(buffer(residents.take(gap, words), false));
      }
    }
    return Optional.empty();
  }

  private static int rowWords(Planned step) {
    return step.own().shape().width() * step.widestPass();
  }

  /** A ring for an output that goes to DRAM. */
  private Optional<RowBuffer> output(Planned step, int memory) {
    for (int m : new int[] {memory, 1 - memory}) {
      Place gap = residents.largestGap(m);
      int rows = Math.min(gap.words() / rowWords(step), step.own().shape().height());
      if (rows >= 1) {
        return Optional.of(buffer(residents.take(gap, rows * rowWords(step)), false));
      }
    }
    return Optional.empty();
  }

  /** The memory written holds the pooled map and, behind it, the drained rows that wait. */
  private BufferPlan pooled(
      Planned.Weighted step,
      PoolPlan pool,
      RowBuffer input,
      Optional<RowBuffer> output,
      int memory,
      Optional<RowBuffer> other) {
    int row = step.drained().width() * step.widestPass();
    int least = Math.min(pool.layer().window().rows(), step.drained().height()) * row;
    for (int m : new int[] {memory, 1 - memory}) {
      Place gap = residents.largestGap(m);
      int pooledWords = output.isPresent() ? 0 : pooledWords(step, gap.words());
      if (pooledWords < 0 || gap.words() - pooledWords < least) {
        continue;
      }
      RowBuffer to = output.orElseGet(() -> buffer(residents.take(gap, pooledWords), false));
      int rows = Math.min((gap.words() - pooledWords) / row, step.drained().height());
      Place waiting = new Place("", m, gap.base() + pooledWords, rows * row);
      RowBuffer drained = buffer(waiting, true);
      return fits(input, to, orLoaded(step, other, drained), Optional.of(drained));
    }
    if (output.isPresent()) {
      return new BufferPlan.Demote(step.outputTensor());
    }
    return residents
        .largestBystander(step)
        .<BufferPlan>map(BufferPlan.Demote::new)
        .orElse(new BufferPlan.StandApart(pool.layer().name()));
  }

  /** Words of a ring for pooled rows: a quarter of the room, a row at the least; −1 for no room. */
  private static int pooledWords(Planned.Weighted step, int gap) {
    int row = rowWords(step);
    int room = Math.max(row, gap / 4);
    return room > gap ? -1 : Math.min(room / row, step.own().shape().height()) * row;
  }

  /** Both maps that come from DRAM share what room there is for what is read. */
  private BufferPlan addition(
      Planned.Addition step,
      RowBuffer input,
      Optional<RowBuffer> output,
      Optional<RowBuffer> resident,
      int memory) {
    String second = step.operation().second();
    if (second.equals(step.inputTensor())) {
      return unpooled(step, input, output, memory, Optional.of(input));
    }
    Optional<RowBuffer> other =
        resident.or(() -> ring(step.inputLayout(), false, 1, input.memory(), 1));
    if (other.isEmpty()) {
      return tooSmall(step, "reads", 2L * step.inputLayout().wordsPerRow());
    }
    return unpooled(step, input, output, memory, other);
  }

  private static RowBuffer whole(Place place) {
    return buffer(place, true);
  }

  private static RowBuffer buffer(Place place, boolean resident) {
    return new RowBuffer(place.memory(), place.base(), place.words(), resident);
  }

  private int lastUse(String tensor) {
    int last = -1;
    for (int i = 0; i < steps.size(); i++) {
      last = steps.get(i).touches(tensor) ? i : last;
    }
    return last;
  }

  private boolean stays(String tensor) {
    if (tensor.equals(Network.INPUT)
        || demoted.contains(tensor)
        || layouts.get(tensor).words() > capacity) {
      return false;
    }
    int first = Integer.MAX_VALUE;
    int lastWrite = -1;
    int written = 0;
    for (int i = 0; i < steps.size(); i++) {
      boolean writes = steps.get(i).outputTensor().equals(tensor);
      if (steps.get(i).touches(tensor)) {
        first = Math.min(first, i);
        lastWrite = writes ? i : lastWrite;
        written += writes ? steps.get(i).own().shape().channels() : 0;
      }
    }
    boolean whole = written == layouts.get(tensor).shape().channels();
    // What is made elsewhere, if only in part, or read by nobody here, is in DRAM.
    return whole && lastUse(tensor) > lastWrite && steps.get(first).outputTensor().equals(tensor);
  }

  /** A tensor gives way, or there is nothing to be done. */
  private BufferPlan tooSmall(Planned step, String does, long words) {
    Optional<String> bystander = residents.largestBystander(step);
    if (bystander.isPresent()) {
      return new BufferPlan.Demote(bystander.get());
    }
    for (String tensor : tensors(step)) {
      if (residents.of(tensor).isPresent()) {
        return new BufferPlan.Demote(tensor);
      }
    }
    throw new MappingException(
        "layer %s %s %d activations a PE at the least, an activation memory holds %d; raise activationBytes"
            .formatted(step.name(), does, words, capacity));
  }

  private static List<String> tensors(Planned step) {
    List<String> tensors = new ArrayList<>(List.of(step.outputTensor()));
    tensors.addAll(step.operation().inputs());
    return tensors;
  }
}
