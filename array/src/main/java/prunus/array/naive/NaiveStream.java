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

  /** A group of lanes that scan by themselves: how far it is, and the queues on its bus. */
  private final class Group {
    final List<Word> words;
    final List<Walker> queues;
    final List<Integer> pushes = new ArrayList<>();
    int word;
    int item;
    boolean offers;
    boolean full;

    Group(List<Word> words, List<Walker> queues) {
      this.words = words;
      this.queues = queues;
    }

    boolean scanned() {
      return word == words.size();
    }

    /** Looks at the queues as they are when the cycle begins; what a PE without work waits for. */
    Cause look(int t) {
      full = queues.stream().anyMatch(w -> w.queue.size() == config.queueDepth());
      offers = t >= Latency.SCAN_FILL && !scanned() && (own || !words.get(word).items().isEmpty());
      return t < Latency.SCAN_FILL
          ? Cause.FILL
          : scanned()
              ? Cause.BARRIER
              : offers && full ? Cause.STARVED_BY_PEER : Cause.STARVED_BY_SCAN;
    }

    void scan(int t) {
      if (t < Latency.SCAN_FILL || scanned()) {
        return;
      }
      List<Item> items = words.get(word).items();
      if (offers && !full) {
        pushes.add(t);
        tally.broadcast();
        item += own ? pushOwn(items) : push(items.get(item));
      }
      boolean passed = !own || !full;
      if (passed && item == items.size()) {
        word++;
        item = 0;
      }
    }

    private int push(Item pushed) {
      for (Walker walker : queues) {
        walker.queue.add(pushed);
        tally.write(Memory.QUEUE);
      }
      return 1;
    }

    /** A whole word, of which every PE takes its own lane. */
    private int pushOwn(List<Item> items) {
      for (Item taken : items) {
        queues.get(taken.lane()).queue.add(taken);
        tally.write(Memory.QUEUE);
      }
      return items.size();
    }
  }

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
  private final List<Group> groups = new ArrayList<>();
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

  /** Cycle of each push of a group, from the start of the command. */
  public List<Integer> pushes(int group) {
    return groups.get(group).pushes;
  }

  /** Cycle of each pop, by PE. */
  public List<List<Integer>> pops() {
    return pops;
  }

  /**
   * Runs to the end of the last group.
   *
   * @param words of each group
   */
  void run(List<List<Word>> words) {
    int each = pes.size() / words.size();
    for (int g = 0; g < words.size(); g++) {
      groups.add(new Group(words.get(g), walkers.subList(g * each, (g + 1) * each)));
    }
    int t = 0;
    for (; unfinished(); t++) {
      for (int g = 0; g < groups.size(); g++) {
        Cause idle = groups.get(g).look(t);
        for (int p = g * each; p < (g + 1) * each; p++) {
          tally.cause(step(p, t, idle), 1);
        }
        groups.get(g).scan(t);
      }
    }
    tally.cycles((long) t + Latency.PIPELINE);
    tally.cause(Cause.FILL, (long) Latency.PIPELINE * pes.size());
  }

  private boolean unfinished() {
    return groups.stream().anyMatch(g -> !g.scanned())
        || walkers.stream().anyMatch(w -> w.busy() || !w.queue.isEmpty());
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
