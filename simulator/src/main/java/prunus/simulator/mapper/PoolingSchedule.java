package prunus.simulator.mapper;

import java.util.ArrayList;
import java.util.List;
import prunus.array.program.Command;
import prunus.array.program.PoolPlan;
import prunus.array.program.Step;
import prunus.array.program.TensorLayout;
import prunus.simulator.mapper.Scheduler.Use;

/** Commands of a pooling that stands alone: load rows, pool what is complete, store. */
final class PoolingSchedule {
  private final Scheduler out;
  private final int step;
  private final Step.Pooling plan;
  private final List<Use> stores = new ArrayList<>();
  private final int storesBefore;
  private final int freed;

  PoolingSchedule(Scheduler out, int step, Step.Pooling plan) {
    this.out = out;
    this.step = step;
    this.plan = plan;
    this.storesBefore = out.lastStore();
    this.freed = out.lastCompute();
  }

  void emit() {
    PoolPlan pool = plan.plan();
    TensorLayout input = plan.input().layout();
    int ringRows = plan.input().buffer().capacityWords() / input.wordsPerRow();
    boolean whole = plan.input().buffer().resident() || ringRows >= input.shape().height();
    int most =
        whole ? input.shape().height() : Math.max(1, ringRows - pool.layer().window().rows() + 1);
    int pooled = 0;
    for (int from = 0; from < input.shape().height() && pooled < pool.output().height(); ) {
      int to = Math.min(input.shape().height(), from + most);
      int load = -1;
      if (!plan.input().buffer().resident()) {
        load =
            out.add(
                new Command.LoadActivations(
                    step,
                    (long) from * input.wordsPerRow(),
                    (long) to * input.wordsPerRow(),
                    input.bytesOfRows(to - from),
                    Scheduler.after(pooled == 0 ? freed : out.lastCompute())));
      }
      pooled = pool(pooled, pool.completeRows(to), load);
      from = to;
    }
  }

  private int pool(int from, int to, int load) {
    TensorLayout output = plan.output().layout();
    boolean resident = plan.output().buffer().resident();
    long rowWords = (long) output.shape().width() * ownWords();
    int most =
        resident
            ? Integer.MAX_VALUE / 2
            : (int) Math.max(1, plan.output().buffer().capacityWords() / rowWords / 2);
    int pooled = from;
    while (pooled < to) {
      int end = Math.min(to, pooled + most);
      long overwritten = end * rowWords - plan.output().buffer().capacityWords();
      int ringFree = !resident && overwritten > 0 ? Scheduler.freedBy(stores, overwritten) : -1;
      int command =
          out.add(
              new Command.PoolRows(
                  step, 0, pooled, end, Scheduler.after(load, storesBefore, ringFree)));
      if (!resident) {
        int store =
            out.add(
                new Command.StoreActivations(
                    step,
                    0,
                    pooled * rowWords,
                    end * rowWords,
                    output.bytesOfRows(end - pooled),
                    Scheduler.after(command)));
        stores.add(new Use(end * rowWords, store));
      }
      pooled = end;
    }
    return pooled;
  }

  /** Words of the pooled channels in each pixel: those of the input. */
  private int ownWords() {
    return plan.input().layout().wordsPerPixel();
  }
}
