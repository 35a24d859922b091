package prunus.array.naive;

import java.util.List;
import prunus.array.contract.Cause;
import prunus.array.contract.Latency;
import prunus.array.host.Place;
import prunus.array.program.Command;
import prunus.array.program.PoolPlan;
import prunus.array.program.Step;
import prunus.models.graph.Pool;
import prunus.models.graph.Window;

/** A PoolRows: every PE reads the activations of each window that lie inside the map. */
final class NaivePooling {
  private NaivePooling() {}

  static void run(Tally tally, List<NaivePe> pes, Step step, Command.PoolRows c) {
    PoolPlan plan = Place.plan(step);
    int words = Place.ownWords(step, c.pass());
    long busy = 0;
    for (int oy = c.fromRow(); oy < c.toRow(); oy++) {
      for (int ox = 0; ox < plan.output().width(); ox++) {
        for (int w = 0; w < words; w++) {
          long to = Place.outputWord(step, c.pass(), (long) oy * plan.output().width() + ox, w);
          int read = 0;
          for (NaivePe pe : pes) {
            Reduction window = new Reduction(plan);
            read = window.read(tally, pe, step, oy, ox, words, w);
            NaiveMaps.write(tally, pe, step.output().buffer(), to, window.value());
          }
          busy += read;
        }
      }
    }
    tally.cycles(busy + Latency.POOL);
    tally.cause(Cause.DRAIN, busy * pes.size());
    tally.cause(Cause.FILL, (long) Latency.POOL * pes.size());
  }

  private static final class Reduction {
    private final PoolPlan plan;
    private int most = Integer.MIN_VALUE;
    private long sum;
    private int count;

    Reduction(PoolPlan plan) {
      this.plan = plan;
    }

    /** Reads it, and says how many activations it has. */
    int read(Tally tally, NaivePe pe, Step step, int oy, int ox, int words, int w) {
      Window pool = plan.layer().window();
      for (int r = 0; r < pool.rows(); r++) {
        for (int s = 0; s < pool.columns(); s++) {
          int y = oy * pool.strideRows() - pool.top() + r;
          int x = ox * pool.strideColumns() - pool.left() + s;
          if (y >= 0 && x >= 0 && y < plan.input().height() && x < plan.input().width()) {
            long word = ((long) y * plan.input().width() + x) * words + w;
            int a = NaiveMaps.read(tally, pe, Place.pooled(step), word);
            most = Math.max(most, a);
            sum += a;
            count++;
          }
        }
      }
      return count;
    }

    /** The maximum, or the sum times 2^16 over the number of activations, rounded half up. */
    int value() {
      Window pool = plan.layer().window();
      int size = plan.layer().inside() ? count : pool.rows() * pool.columns();
      long multiplier = (long) Math.floor(65536.0 / size + 0.5);
      long average = Math.floorDiv(sum * multiplier + 32768, 65536);
      long result = plan.layer().kind() == Pool.Kind.MAX ? most : average;
      return (int) Math.min(plan.clamp(), Math.max(plan.relu() ? 0 : -plan.clamp(), result));
    }
  }
}
