package prunus.testbench.cosim;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import prunus.array.host.Place;
import prunus.array.host.WeightEncoder;
import prunus.array.program.Command;
import prunus.array.program.ConvGeometry;
import prunus.array.program.LaneGroups;
import prunus.array.program.Pass;
import prunus.array.program.PoolPlan;
import prunus.array.program.Program;
import prunus.array.program.RowBuffer;
import prunus.array.program.Step;
import prunus.array.program.Streaming;
import prunus.array.program.TensorLayout;
import prunus.models.graph.Pool;
import prunus.models.graph.Window;
import prunus.models.values.FeatureMap;

/**
 * What every activation and accumulator must hold after each command: the program executed memory
 * by memory, without time. The maps it ends with are the simulator's.
 */
final class ExpectedArray {
  private final Program program;
  private final ExpectedMaps maps;
  private final int n;
  private final int[][] accumulators;

  /**
   * An array on which nothing ran.
   *
   * @param steps that will compute on it; what others make is there already
   */
  ExpectedArray(Program program, Map<String, FeatureMap> maps, Set<Integer> steps) {
    this.program = program;
    this.maps = new ExpectedMaps(program, maps, steps);
    n = program.config().peCount();
    accumulators = new int[n][program.config().accumulators()];
  }

  /** Activation memories and DRAM. */
  ExpectedMaps maps() {
    return maps;
  }

  /** States what an accumulator held before anything ran, in each PE. */
  void found(int address, int[] word) {
    for (int p = 0; p < n; p++) {
      accumulators[p][address] = word[p];
    }
  }

  /** One accumulator of one PE. */
  int accumulator(int pe, int address) {
    return accumulators[pe][address];
  }

  void initialise(Command.Initialise c) {
    Step.Weighted step = (Step.Weighted) program.steps().get(c.step());
    Pass pass = step.passes().get(c.pass());
    int width = step.geometry().guardedWidth();
    for (int p = 0; p < n; p++) {
      for (int row = 0; row < pass.window().rows(); row++) {
        for (int i = 0; i < pass.locals() * width; i++) {
          accumulators[p][row * pass.window().rowSize() + i] = first(step, pass, p, i / width);
        }
      }
    }
  }

  /** What an accumulator begins with: of those that are added up, one with the bias. */
  private static int first(Step.Weighted step, Pass pass, int pe, int local) {
    return pe < step.groups().positions() ? bias(step, pass, pe, local) : 0;
  }

  static int bias(Step.Weighted step, Pass pass, int pe, int local) {
    int filter = pass.filter(pe, local);
    return filter < 0 ? 0 : step.weights().bias()[filter];
  }

  static int shift(Step.Weighted step, Pass pass, int pe, int local) {
    int filter = pass.filter(pe, local);
    return filter < 0 ? 0 : step.weights().shift(filter);
  }

  /**
   * Adds what the words of a Stream touch; their activations are those of the memory that is read.
   *
   * @param images entries of the tile, by PE
   */
  void stream(Command.Stream c, WeightEncoder.PeImage[] images) {
    Step.Weighted step = (Step.Weighted) program.steps().get(c.step());
    Pass pass = step.passes().get(c.pass());
    ConvGeometry g = step.geometry();
    TensorLayout layout = step.input().layout();
    boolean own = step.streaming() == Streaming.OWN_LANE;
    int[] offsets = WeightEncoder.offsetTable(step, pass);
    for (long w = c.fromWord(); w < c.toWord(); w++) {
      int pixel = (int) (w / layout.wordsPerPixel());
      int word = (int) (w % layout.wordsPerPixel());
      int columnWord = (int) w;
      int base = 0;
      int minimum = 0;
      if (step.streaming() != Streaming.FLATTENED) {
        int y = pixel / layout.shape().width();
        int x = pixel % layout.shape().width();
        int row = g.phaseRow(y) % pass.window().rows() * pass.window().rowSize();
        columnWord = g.phase(y, x) * layout.wordsPerPixel() + word;
        base = row + g.phaseColumn(x) + word * step.wordBase();
        minimum = (g.phaseRows() - 1 - g.phaseRow(y)) * pass.window().rowSize();
      }
      columnWord -= pass.tiles().get(c.tile()).fromWord();
      short[] activations = maps.word(step.input().buffer(), w);
      for (int lane = 0; lane < n; lane++) {
        int each = own ? 1 : step.groups().positions();
        int first = lane - lane % each;
        int end = activations[lane] == 0 ? first : first + each;
        int column = columnWord * each + lane % each;
        for (int p = first; p < end; p++) {
          add(step, images[p], column, offsets, base, minimum, activations[lane], accumulators[p]);
        }
      }
    }
  }

  private static void add(
      Step.Weighted step,
      WeightEncoder.PeImage image,
      int column,
      int[] offsets,
      int base,
      int minimum,
      int activation,
      int[] sums) {
    int rank = -1;
    short[] codebook = step.weights().codebook();
    for (int e = image.pointer()[column]; e < image.pointer()[column + 1]; e++) {
      rank += Byte.toUnsignedInt(image.run()[e]) + 1;
      int code = Byte.toUnsignedInt(image.code()[e]);
      if (code != 0 && offsets[rank] >= minimum) {
        sums[(base + offsets[rank]) % sums.length] += codebook[code] * activation;
      }
    }
  }

  void drain(Command.Drain c) {
    Step.Weighted step = (Step.Weighted) program.steps().get(c.step());
    Pass pass = step.passes().get(c.pass());
    ConvGeometry g = step.geometry();
    for (int oy = c.fromRow(); oy < c.toRow(); oy++) {
      int row = (oy + g.phaseRows() - 1) % pass.window().rows() * pass.window().rowSize();
      for (int ox = 0; ox < g.output().width(); ox++) {
        for (int kl = 0; kl < pass.locals(); kl++) {
          int at = row + kl * g.guardedWidth() + ox + g.phaseColumns() - 1;
          drain(step, c.pass(), (long) oy * g.output().width() + ox, kl, at);
        }
      }
    }
  }

  /**
   * One accumulator of every PE: the sum of a position's goes to the lane whose turn it is, and
   * with the last local channel the lanes that have had none in this word get a 0.
   */
  private void drain(Step.Weighted step, int number, long pixel, int kl, int at) {
    Pass pass = step.passes().get(number);
    LaneGroups groups = step.groups();
    int word = kl / groups.groups();
    short[] to = maps.word(Place.drained(step, number, pixel, word));
    for (int q = 0; q < groups.positions(); q++) {
      int shift = shift(step, pass, q, kl);
      int sum = 0;
      for (int p = q; p < n; p += groups.positions()) {
        sum += accumulators[p][at];
        accumulators[p][at] = first(step, pass, p, kl);
      }
      int lane = lane(groups, q, kl);
      if (step.other().isPresent()) {
        int other = maps.word(Place.other(step, number, pixel, word))[lane];
        sum += (int) ((long) other << ((shift + step.other().get().shift()) & 31));
      }
      long rounded = (((long) sum << 1 >> shift) + 1) >> 1;
      to[lane] = clamped(rounded, step.clamp(), step.relu());
      for (int i = kl + 1; kl == pass.locals() - 1 && i % groups.groups() != 0; i++) {
        to[lane(groups, q, i)] = 0;
      }
    }
  }

  private static int lane(LaneGroups groups, int position, int local) {
    return (position + local) % groups.groups() * groups.positions() + position;
  }

  private static short clamped(long value, int clamp, boolean relu) {
    return (short) Math.clamp(value, relu ? 0 : -clamp, clamp);
  }

  void pool(Command.PoolRows c) {
    Step step = program.steps().get(c.step());
    PoolPlan plan = Place.plan(step);
    int words = Place.ownWords(step, c.pass());
    for (int oy = c.fromRow(); oy < c.toRow(); oy++) {
      for (int ox = 0; ox < plan.output().width(); ox++) {
        long pixel = (long) oy * plan.output().width() + ox;
        for (int w = 0; w < words; w++) {
          long to = Place.outputWord(step, c.pass(), pixel, w);
          pool(plan, Place.pooled(step), oy, ox, words, w, maps.word(step.output().buffer(), to));
        }
      }
    }
  }

  private void pool(PoolPlan plan, RowBuffer from, int oy, int ox, int words, int w, short[] into) {
    Pool pool = plan.layer();
    Window window = pool.window();
    int top = oy * window.strideRows() - window.top();
    int left = ox * window.strideColumns() - window.left();
    int bottom = Math.min(plan.input().height(), top + window.rows());
    int right = Math.min(plan.input().width(), left + window.columns());
    int[] most = new int[n];
    long[] sum = new long[n];
    Arrays.fill(most, Short.MIN_VALUE);
    int count = 0;
    for (int y = Math.max(0, top); y < bottom; y++) {
      for (int x = Math.max(0, left); x < right; x++, count++) {
        short[] word = maps.word(from, ((long) y * plan.input().width() + x) * words + w);
        for (int p = 0; p < n; p++) {
          most[p] = Math.max(most[p], word[p]);
          sum[p] += word[p];
        }
      }
    }
    long reciprocal = Math.round(65536.0 / (pool.inside() ? count : window.size()));
    for (int p = 0; p < n; p++) {
      long mean = Math.floorDiv(sum[p] * reciprocal + 32768, 65536);
      long result = pool.kind() == Pool.Kind.MAX ? most[p] : mean;
      into[p] = clamped(result, plan.clamp(), plan.relu());
    }
  }

  void add(Command.AddRows c) {
    Step.Addition step = (Step.Addition) program.steps().get(c.step());
    int words = Place.ownWords(step, 0);
    long row = (long) step.input().layout().shape().width();
    for (long pixel = c.fromRow() * row; pixel < c.toRow() * row; pixel++) {
      for (int w = 0; w < words; w++) {
        short[] one = maps.word(step.input().buffer(), pixel * words + w);
        short[] two = maps.word(step.second().buffer(), pixel * words + w);
        short[] to = maps.word(step.output().buffer(), Place.outputWord(step, 0, pixel, w));
        for (int p = 0; p < n; p++) {
          long sum = ((long) one[p] << step.shift()) + ((long) two[p] << step.secondShift());
          to[p] = clamped(sum, step.clamp(), step.relu());
        }
      }
    }
  }
}
