package prunus.array.naive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Cause;
import prunus.array.contract.Latency;
import prunus.array.contract.Memory;

/**
 * A Stream stepped cycle by cycle: queues that hold items, PEs that walk real entries, a scanner
 * that looks at words. Deliberately naive; the recurrence must agree with it in every cycle.
 */
public final class NaiveStream {
  /**
   * What the bus carries.
   *
   * @param lane whose activation it is
   */
  record Item(int lane, int column, int activation, int base, int minimumRow) {}

  /** A scanned word: the items of its non-zeros in PE order, none for a zero word. */
  record Word(List<Item> items) {}

  private static final class Walker {
    final Deque<Item> queue = new ArrayDeque<>();
    Item current;
    int next;
    int end;
    int rank;
    int heldRow = -1;
    boolean emptyColumn;

    boolean busy() {
      return current != null;
    }
  }

  private final ArrayConfig config;
  private final List<NaivePe> pes;
  private final int half;
  private final int rowSize;
  private final boolean own;
  private final Tally tally;
  private final List<Walker> walkers = new ArrayList<>();
  private final List<Integer> pushes = new ArrayList<>();
  private final List<List<Integer>> pops = new ArrayList<>();

  /**
   * @param own whether every PE takes its own lane's items only, a word at a time
   */
  NaiveStream(
      ArrayConfig config, List<NaivePe> pes, int half, int rowSize, boolean own, Tally tally) {
    this.config = config;
    this.pes = pes;
    this.half = half;
    this.rowSize = rowSize;
    this.own = own;
    this.tally = tally;
    for (int p = 0; p < pes.size(); p++) {
      walkers.add(new Walker());
      pops.add(new ArrayList<>());
    }
  }

  /** Cycle of each push, from the start of the command. */
  public List<Integer> pushes() {
    return pushes;
  }

  /** Cycle of each pop, by PE. */
  public List<List<Integer>> pops() {
    return pops;
  }

  void run(List<Word> words) {
    int word = 0;
    int item = 0;
    int t = 0;
    for (; word < words.size() || walkers.stream().anyMatch(NaiveStream::unfinished); t++) {
      boolean full = walkers.stream().anyMatch(w -> w.queue.size() == config.queueDepth());
      boolean scanning = t >= Latency.SCAN_FILL && word < words.size();
      boolean offers = scanning && (own || !words.get(word).items().isEmpty());
      Cause idle =
          t < Latency.SCAN_FILL
              ? Cause.FILL
              : word == words.size()
                  ? Cause.BARRIER
                  : offers && full ? Cause.STARVED_BY_PEER : Cause.STARVED_BY_SCAN;
      for (int p = 0; p < pes.size(); p++) {
        tally.cause(step(p, t, idle), 1);
      }
      if (offers && !full) {
        item += own ? pushOwn(words.get(word), t) : push(words.get(word).items().get(item), t);
      }
      boolean passed = !own || (offers && !full);
      if (scanning && passed && item == words.get(word).items().size()) {
        word++;
        item = 0;
      }
    }
    tally.cycles((long) t + Latency.PIPELINE);
    tally.cause(Cause.FILL, (long) Latency.PIPELINE * pes.size());
  }

  private static boolean unfinished(Walker walker) {
    return walker.busy() || !walker.queue.isEmpty();
  }

  private int push(Item item, int t) {
    pushes.add(t);
    tally.broadcast();
    for (Walker walker : walkers) {
      walker.queue.add(item);
      tally.write(Memory.QUEUE);
    }
    return 1;
  }

  /** A whole word, of which every PE takes its own lane. */
  private int pushOwn(Word word, int t) {
    pushes.add(t);
    tally.broadcast();
    for (Item item : word.items()) {
      walkers.get(item.lane()).queue.add(item);
      tally.write(Memory.QUEUE);
    }
    return word.items().size();
  }

  /** One cycle of one PE, and what it was spent on. */
  private Cause step(int p, int t, Cause idle) {
    Walker walker = walkers.get(p);
    if (!walker.busy() && !walker.queue.isEmpty()) {
      pop(p, t);
    }
    if (!walker.busy()) {
      return idle;
    }
    if (walker.emptyColumn) {
      walker.current = null;
      return Cause.EMPTY_COLUMN;
    }
    Cause cause = entry(pes.get(p), walker);
    if (walker.next == walker.end) {
      walker.current = null;
    }
    return cause;
  }

  private void pop(int p, int t) {
    Walker walker = walkers.get(p);
    walker.current = walker.queue.remove();
    tally.read(Memory.QUEUE);
    pops.get(p).add(t);
    NaiveMemory pointers = pes.get(p).pointers[half];
    walker.next = (int) pointers.read(tally, walker.current.column());
    walker.end = (int) pointers.read(tally, walker.current.column() + 1);
    walker.emptyColumn = walker.next == walker.end;
    walker.rank = -1;
  }

  private Cause entry(NaivePe pe, Walker walker) {
    int row = walker.next / config.weightRowEntries();
    if (row != walker.heldRow) {
      walker.heldRow = row;
      pe.readRow(tally, half, row);
    }
    int code = pe.code(half, walker.next);
    walker.rank += pe.run(half, walker.next) + 1;
    walker.next++;
    if (code == 0) {
      return Cause.PADDING;
    }
    tally.multiplication();
    int weight = (int) pe.codebook.read(tally, code);
    int offset = (int) pe.offsets.read(tally, walker.rank);
    if (offset / rowSize >= walker.current.minimumRow()) {
      int address = (walker.current.base() + offset) % config.accumulators();
      int sum = (int) pe.accumulators.read(tally, address);
      pe.accumulators.write(tally, address, sum + weight * walker.current.activation());
    }
    return Cause.MAC;
  }
}
