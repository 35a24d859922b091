package prunus.simulator.mapper;

import java.util.ArrayList;
import java.util.List;
import prunus.array.program.Command;
import prunus.array.program.RowBuffer;
import prunus.array.program.Step;
import prunus.array.program.TensorLayout;
import prunus.simulator.mapper.Scheduler.Use;

/**
 * Commands of a sum of two maps: load rows of what is not on chip, add them, store. Rows are taken
 * in chunks that are half of the smallest ring, so that no ring wraps within one.
 */
final class AdditionSchedule {
  private static final int[] NONE = {-1, -1};

  private final Scheduler out;
  private final int step;
  private final Step.Addition plan;
  private final List<Use> stores = new ArrayList<>();
  private final List<Use> adds = new ArrayList<>();
  private final int storesBefore;
  private final int freed;

  AdditionSchedule(Scheduler out, int step, Step.Addition plan) {
    this.out = out;
    this.step = step;
    this.plan = plan;
    this.storesBefore = out.lastStore();
    this.freed = out.lastCompute();
  }

  void emit() {
    TensorLayout layout = plan.input().layout();
    int height = layout.shape().height();
    int chunk = chunk(height);
    int[] loads = loads(0, Math.min(chunk, height));
    for (int from = 0; from < height; from += chunk) {
      int to = Math.min(height, from + chunk);
      int end = Math.min(height, to + chunk);
      boolean ahead = to < height && fitsBeside(from, end);
      int[] next = ahead ? loads(to, end) : NONE;
      add(from, to, loads);
      loads = ahead || to >= height ? next : loads(to, end);
    }
  }

  /** Whether every ring holds the rows that are about to be added and those behind them. */
  private boolean fitsBeside(int from, int to) {
    for (Step.TensorRef read : List.of(plan.input(), plan.second())) {
      RowBuffer buffer = read.buffer();
      if (!buffer.resident() && word(to) - word(from) > buffer.capacityWords()) {
        return false;
      }
    }
    return true;
  }

  /** Rows of a chunk: a divisor of every ring's rows, at most half of them. */
  private int chunk(int height) {
    int chunk = height;
    for (Step.TensorRef read : List.of(plan.input(), plan.second())) {
      RowBuffer buffer = read.buffer();
      if (!buffer.resident()) {
        int rows = buffer.capacityWords() / read.layout().wordsPerRow();
        chunk = Math.min(chunk, rows >= height ? height : Math.max(1, rows / 2));
      }
    }
    if (!plan.output().buffer().resident()) {
      chunk = Math.min(chunk, Math.max(1, outputRows() / 2));
    }
    while (!divides(chunk, plan.input(), height) || !divides(chunk, plan.second(), height)) {
      chunk--;
    }
    return chunk;
  }

  private static boolean divides(int chunk, Step.TensorRef read, int height) {
    int rows = read.buffer().capacityWords() / read.layout().wordsPerRow();
    return rows >= height || rows % chunk == 0;
  }

  private int outputRows() {
    return plan.output().buffer().capacityWords() / Math.toIntExact(rowWords());
  }

  private long rowWords() {
    return (long) plan.output().layout().shape().width() * plan.input().layout().wordsPerPixel();
  }

  /** Loads rows of both maps, as far as they are not on chip. */
  private int[] loads(int from, int to) {
    int first = -1;
    int second = -1;
    if (!plan.input().buffer().resident()) {
      Step.TensorRef ref = plan.input();
      long bytes = ref.layout().bytesOfRows(to - from);
      List<Integer> after = free(ref, to);
      first = out.add(new Command.LoadActivations(step, word(from), word(to), bytes, after));
    }
    boolean same = plan.second().tensor().equals(plan.input().tensor());
    if (!plan.second().buffer().resident() && !same) {
      Step.TensorRef ref = plan.second();
      long bytes = ref.layout().bytesOfRows(to - from);
      List<Integer> after = free(ref, to);
      second = out.add(new Command.LoadSecond(step, word(from), word(to), bytes, after));
    }
    return new int[] {first, second};
  }

  private long word(int row) {
    return (long) row * plan.input().layout().wordsPerRow();
  }

  /** The ring's words are free once what lay there has been added. */
  private List<Integer> free(Step.TensorRef ref, int toRow) {
    long overwritten = word(toRow) - ref.buffer().capacityWords();
    int ringFree = overwritten > 0 ? Scheduler.freedBy(adds, overwritten) : -1;
    return Scheduler.after(freed, ringFree);
  }

  private void add(int from, int to, int[] loads) {
    boolean resident = plan.output().buffer().resident();
    long overwritten = to * rowWords() - plan.output().buffer().capacityWords();
    int ringFree = !resident && overwritten > 0 ? Scheduler.freedBy(stores, overwritten) : -1;
    int command =
        out.add(
            new Command.AddRows(
                step, from, to, Scheduler.after(loads[0], loads[1], storesBefore, ringFree)));
    adds.add(new Use(word(to), command));
    if (!resident) {
      TensorLayout layout = plan.output().layout();
      int store =
          out.add(
              new Command.StoreActivations(
                  step,
                  0,
                  from * rowWords(),
                  to * rowWords(),
                  layout.bytesOfRows(to - from),
                  Scheduler.after(command)));
      stores.add(new Use(to * rowWords(), store));
    }
  }
}
