package prunus.simulator.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Cause;
import prunus.array.contract.Latency;
import prunus.array.host.WeightEncoder;

/**
 * A Stream stepped cycle by cycle: queues that hold items, PEs that walk real entries, a scanner
 * that looks at words. Deliberately naive; the recurrence must agree with it in every cycle.
 */
final class NaiveStream {
  /** What the bus carries. */
  record Item(int column, int activation, int base, int minimumRow) {}

  /** A scanned word: the items of its non-zeros in PE order, none for a zero word. */
  record Word(List<Item> items) {}

  private static final class Pe {
    final Deque<Item> queue = new ArrayDeque<>();
    Item current;
    int next;
    int end;
    int rank;
    int heldRow = -1;
    boolean emptyColumn;
  }

  private final ArrayConfig config;
  private final List<WeightEncoder.PeImage> images;
  private final int[] offsetTable;
  private final short[] codebook;
  private final int rowSize;
  private final int[][] accumulators;
  private final List<Pe> pes = new ArrayList<>();

  final List<Integer> pushes = new ArrayList<>();
  final List<List<Integer>> pops = new ArrayList<>();
  final Map<Cause, Long> causes = new EnumMap<>(Cause.class);
  long rowReads;
  long cycles;

  NaiveStream(
      ArrayConfig config,
      List<WeightEncoder.PeImage> images,
      int[] offsetTable,
      short[] codebook,
      int rowSize,
      int[][] accumulators) {
    this.config = config;
    this.images = images;
    this.offsetTable = offsetTable;
    this.codebook = codebook;
    this.rowSize = rowSize;
    this.accumulators = accumulators;
    for (int p = 0; p < config.peCount(); p++) {
      pes.add(new Pe());
      pops.add(new ArrayList<>());
    }
  }

  void run(List<Word> words) {
    int word = 0;
    int item = 0;
    int t = 0;
    for (; word < words.size() || pes.stream().anyMatch(p -> busy(p) || !p.queue.isEmpty()); t++) {
      boolean full = pes.stream().anyMatch(p -> p.queue.size() == config.queueDepth());
      boolean scanning = t >= Latency.SCAN_FILL && word < words.size();
      boolean offers = scanning && !words.get(word).items().isEmpty();
      boolean filling = t < Latency.SCAN_FILL;
      for (int p = 0; p < pes.size(); p++) {
        step(p, t, filling, word < words.size(), offers && full);
      }
      if (offers && !full) {
        Item pushed = words.get(word).items().get(item++);
        pes.forEach(p -> p.queue.add(pushed));
        pushes.add(t);
      }
      if (scanning && item == words.get(word).items().size()) {
        word++;
        item = 0;
      }
    }
    cycles = (long) t + Latency.PIPELINE;
    count(Cause.FILL, (long) Latency.PIPELINE * pes.size());
  }

  private static boolean busy(Pe pe) {
    return pe.current != null;
  }

  private void step(int p, int t, boolean filling, boolean scanLeft, boolean blocked) {
    Pe pe = pes.get(p);
    if (!busy(pe) && !pe.queue.isEmpty()) {
      pop(p, t);
    }
    if (!busy(pe)) {
      count(
          filling
              ? Cause.FILL
              : !scanLeft ? Cause.BARRIER : blocked ? Cause.STARVED_BY_PEER : Cause.STARVED_BY_SCAN,
          1);
      return;
    }
    if (pe.emptyColumn) {
      count(Cause.EMPTY_COLUMN, 1);
      pe.current = null;
      return;
    }
    entry(p);
    if (pe.next == pe.end) {
      pe.current = null;
    }
  }

  private void pop(int p, int t) {
    Pe pe = pes.get(p);
    pe.current = pe.queue.remove();
    pops.get(p).add(t);
    int[] pointer = images.get(p).pointer();
    pe.next = pointer[pe.current.column()];
    pe.end = pointer[pe.current.column() + 1];
    pe.emptyColumn = pe.next == pe.end;
    pe.rank = -1;
  }

  private void entry(int p) {
    Pe pe = pes.get(p);
    int row = pe.next / config.weightRowEntries();
    if (row != pe.heldRow) {
      pe.heldRow = row;
      rowReads++;
    }
    int code = Byte.toUnsignedInt(images.get(p).code()[pe.next]);
    pe.rank += Byte.toUnsignedInt(images.get(p).run()[pe.next]) + 1;
    pe.next++;
    if (code == 0) {
      count(Cause.PADDING, 1);
      return;
    }
    count(Cause.MAC, 1);
    int offset = offsetTable[pe.rank];
    if (offset / rowSize >= pe.current.minimumRow()) {
      int address = (pe.current.base() + offset) % config.accumulators();
      accumulators[p][address] += codebook[code] * pe.current.activation();
    }
  }

  private void count(Cause cause, long cycles) {
    causes.merge(cause, cycles, Long::sum);
  }
}
