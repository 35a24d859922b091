package prunus.testbench.cosim;

import java.util.HashMap;
import java.util.Map;
import prunus.array.config.ArrayConfig;
import prunus.array.host.MapImage;
import prunus.array.host.Place;
import prunus.array.host.WeightEncoder;
import prunus.array.program.Command;
import prunus.array.program.ConvGeometry;
import prunus.array.program.Pass;
import prunus.array.program.PoolPlan;
import prunus.array.program.Program;
import prunus.array.program.RowBuffer;
import prunus.array.program.Step;
import prunus.array.program.TensorLayout;
import prunus.models.compress.AverageReciprocal;
import prunus.models.compress.Requantise;
import prunus.models.graph.Pool;
import prunus.models.graph.Shape;
import prunus.models.values.FeatureMap;
import prunus.simulator.timing.Broadcasts;
import prunus.simulator.timing.Scanner;

/**
 * What every activation and accumulator must hold after each command: the program executed memory
 * by memory, without time. The maps it ends with are the simulator's.
 */
final class ExpectedArray {
  private final Program program;
  private final Map<String, FeatureMap> maps;
  private final int n;
  private final int[][] accumulators;
  private final short[][][] activations;
  private final Map<String, short[]> dram = new HashMap<>();

  ExpectedArray(Program program, Map<String, FeatureMap> maps) {
    this.program = program;
    this.maps = maps;
    ArrayConfig config = program.config();
    n = config.peCount();
    accumulators = new int[n][config.accumulators()];
    activations = new short[2][config.activationWords()][n];
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

  /** One word of a buffer. */
  short[] word(RowBuffer buffer, long word) {
    return activations[buffer.memory()][Place.address(buffer, word)];
  }

  /** A word of a tensor in DRAM, in scan order. */
  short[] dramWord(Step step, long word) {
    short[] data = dram(step.input().tensor(), step.input().layout());
    short[] out = new short[n];
    System.arraycopy(data, (int) word * n, out, 0, n);
    return out;
  }

  private short[] dram(String tensor, TensorLayout layout) {
    return dram.computeIfAbsent(tensor, t -> MapImage.interleave(maps.get(t), layout));
  }

  void load(Command.LoadActivations c) {
    Step step = program.steps().get(c.step());
    short[] data = dram(step.input().tensor(), step.input().layout());
    for (long w = c.fromWord(); w < c.toWord(); w++) {
      System.arraycopy(data, (int) w * n, word(step.input().buffer(), w), 0, n);
    }
  }

  void store(Command.StoreActivations c) {
    Step step = program.steps().get(c.step());
    TensorLayout layout = step.output().layout();
    int own = Place.ownWords(step, c.pass());
    short[] data =
        dram.computeIfAbsent(step.output().tensor(), tensor -> unwritten(tensor, layout));
    for (long w = c.fromWord(); w < c.toWord(); w++) {
      long word = w / own * layout.wordsPerPixel() + Place.firstWord(step, c.pass()) + w % own;
      System.arraycopy(word(step.output().buffer(), w), 0, data, (int) word * n, n);
    }
  }

  /** A tensor as it lies in DRAM before this program: the parts of layers left out are there. */
  private short[] unwritten(String tensor, TensorLayout layout) {
    short[] data =
        program.steps().stream()
            .filter(reader -> reader.input().tensor().equals(tensor))
            .map(reader -> MapImage.interleave(maps.get(tensor), reader.input().layout()))
            .findFirst()
            .orElseGet(() -> new short[Math.toIntExact(layout.words() * n)]);
    for (Step step : program.steps()) {
      for (int pass = 0; pass < Place.passes(step); pass++) {
        if (step.output().tensor().equals(tensor)) {
          clear(data, layout, Place.firstWord(step, pass), Place.ownWords(step, pass));
        }
      }
    }
    return data;
  }

  /** Clears these words of every pixel. */
  private void clear(short[] data, TensorLayout layout, int first, int count) {
    for (long word = first; word < layout.words(); word += layout.wordsPerPixel()) {
      java.util.Arrays.fill(data, (int) word * n, ((int) word + count) * n, (short) 0);
    }
  }

  void initialise(Command.Initialise c) {
    Step.Weighted step = (Step.Weighted) program.steps().get(c.step());
    Pass pass = step.passes().get(c.pass());
    int width = step.geometry().guardedWidth();
    for (int p = 0; p < n; p++) {
      for (int row = 0; row < pass.window().rows(); row++) {
        for (int i = 0; i < pass.locals() * width; i++) {
          accumulators[p][row * pass.window().rowSize() + i] = bias(step, pass, p, i / width);
        }
      }
    }
  }

  static int bias(Step.Weighted step, Pass pass, int pe, int local) {
    int filter = pass.filter(pe, local);
    return filter < 0 ? 0 : step.weights().bias()[filter];
  }

  /**
   * Adds what the scanner broadcasts; the activations are those of the memory that is read.
   *
   * @param images entries of the tile, by PE
   */
  void stream(
      Command.Stream c, Scanner scanner, Broadcasts broadcasts, WeightEncoder.PeImage[] images) {
    Step.Weighted step = (Step.Weighted) program.steps().get(c.step());
    Pass pass = step.passes().get(c.pass());
    int[] offsets = WeightEncoder.offsetTable(step, pass);
    int firstColumn = pass.tiles().get(c.tile()).fromWord() * n;
    for (int j = 0; j < broadcasts.count(); j++) {
      int place = broadcasts.place(j);
      short activation = word(step.input().buffer(), place / n)[place % n];
      for (int p = 0; p < n; p++) {
        add(
            images[p],
            broadcasts.column(j) - firstColumn,
            offsets,
            scanner.base(place),
            scanner.minimumRow(place) * pass.window().rowSize(),
            activation,
            step.weights().codebook(),
            accumulators[p]);
      }
    }
  }

  private static void add(
      WeightEncoder.PeImage image,
      int column,
      int[] offsets,
      int base,
      int minimum,
      int activation,
      short[] codebook,
      int[] sums) {
    int rank = -1;
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
          short[] to = drained(step, c.pass(), (long) oy * g.output().width() + ox, kl);
          for (int p = 0; p < n; p++) {
            to[p] =
                Requantise.apply(
                    accumulators[p][at],
                    step.weights().shift(),
                    step.weights().output().clamp(),
                    step.relu());
            accumulators[p][at] = bias(step, pass, p, kl);
          }
        }
      }
    }
  }

  /** The word a Drain writes. */
  short[] drained(Step.Weighted step, int pass, long pixel, int local) {
    Place.Word to = Place.drained(step, pass, pixel, local);
    return word(to.buffer(), to.index());
  }

  void pool(Command.PoolRows c) {
    Step step = program.steps().get(c.step());
    PoolPlan plan = Place.plan(step);
    RowBuffer from = Place.pooled(step);
    Pool pool = plan.layer();
    int words = Place.ownWords(step, c.pass());
    int clamp = plan.clamp();
    for (int oy = c.fromRow(); oy < c.toRow(); oy++) {
      for (int ox = 0; ox < plan.output().width(); ox++) {
        long pixel = (long) oy * plan.output().width() + ox;
        for (int w = 0; w < words; w++) {
          short[] to = word(step.output().buffer(), Place.outputWord(step, c.pass(), pixel, w));
          int[] most = new int[n];
          int[] sum = new int[n];
          java.util.Arrays.fill(most, Short.MIN_VALUE);
          reduce(plan, from, oy, ox, words, w, most, sum);
          for (int p = 0; p < n; p++) {
            to[p] =
                pool.kind() == Pool.Kind.MAX
                    ? (short) most[p]
                    : AverageReciprocal.apply(
                        sum[p], AverageReciprocal.multiplier(pool.rows() * pool.columns()), clamp);
          }
        }
      }
    }
  }

  private void reduce(
      PoolPlan plan, RowBuffer from, int oy, int ox, int words, int w, int[] most, int[] sum) {
    Pool pool = plan.layer();
    int top = oy * pool.stride() - pool.pad();
    int left = ox * pool.stride() - pool.pad();
    for (int y = Math.max(0, top); y < Math.min(plan.input().height(), top + pool.rows()); y++) {
      for (int x = Math.max(0, left);
          x < Math.min(plan.input().width(), left + pool.columns());
          x++) {
        short[] word = word(from, ((long) y * plan.input().width() + x) * words + w);
        for (int p = 0; p < n; p++) {
          most[p] = Math.max(most[p], word[p]);
          sum[p] += word[p];
        }
      }
    }
  }

  /** A tensor that went to DRAM, by channel. */
  FeatureMap fromDram(Step.TensorRef ref) {
    TensorLayout layout = ref.layout();
    Shape shape = layout.shape();
    short[] words = dram.get(ref.tensor());
    short[] data = new short[Math.toIntExact(shape.elements())];
    int pixels = shape.height() * shape.width();
    for (int c = 0; c < shape.channels(); c++) {
      for (int i = 0; i < pixels; i++) {
        data[c * pixels + i] =
            words[(i * layout.wordsPerPixel() + layout.word()[c]) * n + layout.lane()[c]];
      }
    }
    return new FeatureMap(shape, data);
  }
}
