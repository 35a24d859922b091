package prunus.simulator.mapper;

import java.util.ArrayList;
import java.util.List;
import prunus.array.host.Place;
import prunus.array.program.Command;
import prunus.array.program.Pass;
import prunus.array.program.PoolPlan;
import prunus.array.program.Step;
import prunus.simulator.mapper.Scheduler.Use;

/** Drains, pools and stores the output rows of one pass, as buffers allow. */
final class OutputRows {
  private final Scheduler out;
  private final int step;
  private final Step.Weighted plan;
  private final int pass;
  private final int storesBefore;
  private final int freed;
  private final int channels;
  private final long rowWords;
  private final List<Use> stores = new ArrayList<>();
  private int drained;
  private int pooled;
  private int loaded;
  private int lastLoad = -1;
  private int lastPool = -1;
  private int lastDrain = -1;

  /**
   * @param freed command after which the memories are the step's own
   */
  OutputRows(Scheduler out, int step, Step.Weighted plan, int pass, int storesBefore, int freed) {
    this.freed = freed;
    this.out = out;
    this.step = step;
    this.plan = plan;
    this.pass = pass;
    this.storesBefore = pass == 0 ? storesBefore : out.lastStore();
    Pass current = plan.passes().get(pass);
    this.channels = current.channels();
    this.rowWords = (long) plan.output().layout().shape().width() * Place.ownWords(plan, pass);
  }

  /**
   * Loads what the next Drain adds, if that comes from DRAM: its place is free once what lay there
   * is stored or pooled, so the load may run while the array streams.
   *
   * @param row up to which will be drained
   */
  void loadOther(int row) {
    boolean needed = plan.other().isPresent() && plan.other().get().loaded();
    if (needed && drained < row && loaded == drained) {
      int end = Math.min(row, drained + drainChunk());
      long bytes =
          (long) (end - drained) * plan.geometry().output().width() * channels * Short.BYTES;
      List<Integer> before = Scheduler.after(freed, storesBefore, lastPool, lastDrain);
      List<Integer> after = plan.pooled().isPresent() ? before : Scheduler.both(before, free(end));
      lastLoad = out.add(new Command.LoadOther(step, pass, drained, end, bytes, after));
      loaded = end;
    }
  }

  /** Takes everything out up to (not including) this row of the layer's own output. */
  void drainTo(int row) {
    while (drained < row) {
      loadOther(row);
      int end = Math.min(row, drained + drainChunk());
      if (plan.pooled().isEmpty()) {
        List<Integer> after = Scheduler.both(free(end), Scheduler.after(lastLoad));
        lastDrain = out.add(new Command.Drain(step, pass, drained, end, after));
        store(drained, end, lastDrain);
      } else {
        List<Integer> after = Scheduler.after(storesBefore, lastLoad);
        lastDrain = out.add(new Command.Drain(step, pass, drained, end, after));
        pool(plan.pooled().get().plan().completeRows(end));
      }
      drained = end;
    }
  }

  private void pool(int row) {
    int most = outputChunk();
    while (pooled < row) {
      int end = Math.min(row, pooled + most);
      lastPool = out.add(new Command.PoolRows(step, pass, pooled, end, free(end)));
      store(pooled, end, lastPool);
      pooled = end;
    }
  }

  private void store(int from, int to, int maker) {
    if (plan.output().buffer().resident()) {
      return;
    }
    long bytes =
        (long) (to - from) * plan.output().layout().shape().width() * channels * Short.BYTES;
    int store =
        out.add(
            new Command.StoreActivations(
                step, pass, from * rowWords, to * rowWords, bytes, Scheduler.after(maker)));
    stores.add(new Use(to * rowWords, store));
  }

  /** Stores that must be over before rows up to {@code end} may be written. */
  private List<Integer> free(int end) {
    if (plan.output().buffer().resident()) {
      return Scheduler.after(storesBefore);
    }
    long overwritten = end * rowWords - plan.output().buffer().capacityWords();
    int ringFree = overwritten > 0 ? Scheduler.freedBy(stores, overwritten) : -1;
    return Scheduler.after(storesBefore, ringFree);
  }

  private int drainChunk() {
    int window = plan.passes().get(pass).window().completeRows();
    if (plan.pooled().isEmpty()) {
      return plan.output().buffer().resident() ? window : Math.min(window, outputChunk());
    }
    PoolPlan pool = plan.pooled().get().plan();
    long drainedRow = (long) plan.geometry().output().width() * Place.ownWords(plan, pass);
    long rows = plan.pooled().get().drained().capacityWords() / drainedRow;
    // Rows that wait for a window to complete stay in the ring: one less than a window at most.
    return (int) Math.min(window, Math.max(1, rows - (pool.layer().window().rows() - 1)));
  }

  /** Half the ring, so that it can be stored while the other half is written. */
  private int outputChunk() {
    if (plan.output().buffer().resident()) {
      return Integer.MAX_VALUE / 2;
    }
    return (int) Math.max(1, plan.output().buffer().capacityWords() / rowWords / 2);
  }
}
