package prunus.simulator.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import prunus.array.config.ArrayConfig;
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
import prunus.simulator.timing.WordScanner;

/**
 * Executes a program the way the hardware does, memory by memory: activation rings, accumulators,
 * encoded entries. It computes values and cycles without knowing what a convolution is.
 */
final class NaiveArray {
  private final Program program;
  private final ArrayConfig config;
  private final int n;
  private final short[][][] activations;
  private final int[][] accumulators;
  private final Map<String, short[]> dram = new HashMap<>();
  final Map<Integer, NaiveStream> streams = new HashMap<>();
  final Map<Integer, Long> cycles = new HashMap<>();

  NaiveArray(Program program, FeatureMap input) {
    this.program = program;
    this.config = program.config();
    this.n = config.peCount();
    this.activations = new short[2][n][config.activationWords()];
    this.accumulators = new int[n][config.accumulators()];
    for (short[][] memory : activations) {
      for (short[] pe : memory) {
        java.util.Arrays.fill(pe, (short) 0x5A5A); // what nobody wrote, nobody may read
      }
    }
    TensorLayout layout = TensorLayout.interleaved(input.shape(), n);
    dram.put("input", WordScanner.interleave(input, layout));
  }

  void execute(int index) {
    switch (program.commands().get(index)) {
      case Command.LoadWeights c -> {}
      case Command.LoadActivations c -> load(c);
      case Command.StoreActivations c -> store(c);
      case Command.Initialise c -> cycles.put(index, initialise(c));
      case Command.Stream c -> stream(index, c);
      case Command.Drain c -> cycles.put(index, drain(c));
      case Command.PoolRows c -> cycles.put(index, pool(c));
    }
  }

  /** A tensor that went to DRAM, by channel. */
  FeatureMap fromDram(Step.TensorRef ref) {
    Shape shape = ref.layout().shape();
    short[] words = dram.get(ref.tensor());
    short[] data = new short[Math.toIntExact(shape.elements())];
    int pixels = shape.height() * shape.width();
    for (int c = 0; c < shape.channels(); c++) {
      for (int i = 0; i < pixels; i++) {
        int word = i * ref.layout().wordsPerPixel() + ref.layout().word()[c];
        data[c * pixels + i] = words[word * n + ref.layout().lane()[c]];
      }
    }
    return new FeatureMap(shape, data);
  }

  private void load(Command.LoadActivations c) {
    Step step = program.steps().get(c.step());
    for (long w = c.fromWord(); w < c.toWord(); w++) {
      for (int p = 0; p < n; p++) {
        write(step.input().buffer(), p, w, dram.get(step.input().tensor())[(int) w * n + p]);
      }
    }
  }

  private void store(Command.StoreActivations c) {
    Step step = program.steps().get(c.step());
    TensorLayout layout = step.output().layout();
    int own = ownWords(step, c.pass());
    int size = layout.shape().height() * layout.shape().width() * layout.wordsPerPixel() * n;
    short[] words = dram.computeIfAbsent(step.output().tensor(), t -> new short[size]);
    for (long w = c.fromWord(); w < c.toWord(); w++) {
      long word = w / own * layout.wordsPerPixel() + firstWord(step, c.pass()) + w % own;
      for (int p = 0; p < n; p++) {
        words[(int) word * n + p] = read(step.output().buffer(), p, w);
      }
    }
  }

  private long initialise(Command.Initialise c) {
    Step.Weighted step = (Step.Weighted) program.steps().get(c.step());
    Pass pass = step.passes().get(c.pass());
    for (int p = 0; p < n; p++) {
      for (int row = 0; row < pass.window().rows(); row++) {
        for (int kl = 0; kl < pass.locals(); kl++) {
          for (int x = 0; x < step.geometry().guardedWidth(); x++) {
            accumulators[p][
                    row * pass.window().rowSize() + kl * step.geometry().guardedWidth() + x] =
                bias(step, pass, p, kl);
          }
        }
      }
    }
    return (long) pass.window().rows() * pass.locals() * step.geometry().guardedWidth() + 1;
  }

  private static int bias(Step.Weighted step, Pass pass, int p, int kl) {
    int k = pass.filter(p, kl);
    return k < 0 ? 0 : step.weights().bias()[k];
  }

  private void stream(int index, Command.Stream c) {
    Step.Weighted step = (Step.Weighted) program.steps().get(c.step());
    Pass pass = step.passes().get(c.pass());
    List<WeightEncoder.PeImage> images =
        IntStream.range(0, n)
            .mapToObj(p -> WeightEncoder.encode(config, step, pass, c.tile(), p))
            .toList();
    NaiveStream stream =
        new NaiveStream(
            config,
            images,
            WeightEncoder.offsetTable(step, pass),
            step.weights().codebook(),
            pass.window().rowSize(),
            accumulators);
    List<NaiveStream.Word> words = new ArrayList<>();
    for (long w = c.fromWord(); w < c.toWord(); w++) {
      words.add(word(step, pass, c.tile(), w));
    }
    stream.run(words);
    streams.put(index, stream);
    cycles.put(index, stream.cycles);
  }

  private NaiveStream.Word word(Step.Weighted step, Pass pass, int tile, long w) {
    ConvGeometry g = step.geometry();
    TensorLayout layout = step.input().layout();
    List<NaiveStream.Item> items = new ArrayList<>();
    for (int p = 0; p < n; p++) {
      int a = read(step.input().buffer(), p, w);
      if (a == 0) {
        continue;
      }
      int column = (int) w;
      int base = 0;
      int minimumRow = 0;
      if (!step.fullyConnected()) {
        int pixel = (int) (w / layout.wordsPerPixel());
        int y = pixel / layout.shape().width();
        int x = pixel % layout.shape().width();
        column = g.phase(y, x) * layout.wordsPerPixel() + (int) (w % layout.wordsPerPixel());
        base = g.phaseRow(y) % pass.window().rows() * pass.window().rowSize() + g.phaseColumn(x);
        minimumRow = Math.max(0, g.phaseRows() - 1 - g.phaseRow(y));
      }
      int inTile = (column - pass.tiles().get(tile).fromWord()) * n + p;
      items.add(new NaiveStream.Item(inTile, a, base, minimumRow));
    }
    return new NaiveStream.Word(items);
  }

  private long drain(Command.Drain c) {
    Step.Weighted step = (Step.Weighted) program.steps().get(c.step());
    Pass pass = step.passes().get(c.pass());
    ConvGeometry g = step.geometry();
    long count = 0;
    for (int oy = c.fromRow(); oy < c.toRow(); oy++) {
      for (int ox = 0; ox < g.output().width(); ox++) {
        for (int kl = 0; kl < pass.locals(); kl++, count++) {
          int row = (oy + g.phaseRows() - 1) % pass.window().rows();
          int at =
              row * pass.window().rowSize() + kl * g.guardedWidth() + ox + g.phaseColumns() - 1;
          long pixel = (long) oy * g.output().width() + ox;
          for (int p = 0; p < n; p++) {
            int sum = accumulators[p][at];
            accumulators[p][at] = bias(step, pass, p, kl);
            short a =
                Requantise.apply(
                    sum, step.weights().shift(), step.weights().output().clamp(), step.relu());
            short real = pass.filter(p, kl) < 0 ? 0 : a;
            if (step.pool() != null) {
              write(step.drained(), p, pixel * pass.locals() + kl, real);
            } else {
              writeOutput(step, c.pass(), p, pixel, kl, real);
            }
          }
        }
      }
    }
    return count + 3;
  }

  private void writeOutput(Step step, int pass, int p, long pixel, int word, short value) {
    long at =
        step.output().buffer().resident()
            ? pixel * step.output().layout().wordsPerPixel() + firstWord(step, pass) + word
            : pixel * ownWords(step, pass) + word;
    write(step.output().buffer(), p, at, value);
  }

  private long pool(Command.PoolRows c) {
    Step step = program.steps().get(c.step());
    PoolPlan plan;
    RowBuffer from;
    switch (step) {
      case Step.Weighted w -> {
        plan = w.pool();
        from = w.drained();
      }
      case Step.Pooling s -> {
        plan = s.plan();
        from = s.input().buffer();
      }
    }
    Pool pool = plan.layer();
    int words = ownWords(step, c.pass());
    long reads = 0;
    for (int oy = c.fromRow(); oy < c.toRow(); oy++) {
      for (int ox = 0; ox < plan.output().width(); ox++) {
        for (int w = 0; w < words; w++) {
          for (int p = 0; p < n; p++) {
            int most = Integer.MIN_VALUE;
            int sum = 0;
            long inWindow = 0;
            for (int r = 0; r < pool.rows(); r++) {
              for (int s = 0; s < pool.columns(); s++) {
                int y = oy * pool.stride() - pool.pad() + r;
                int x = ox * pool.stride() - pool.pad() + s;
                if (y >= 0 && x >= 0 && y < plan.input().height() && x < plan.input().width()) {
                  int a = read(from, p, ((long) y * plan.input().width() + x) * words + w);
                  most = Math.max(most, a);
                  sum += a;
                  inWindow++;
                }
              }
            }
            int m = AverageReciprocal.multiplier(pool.rows() * pool.columns());
            short value =
                pool.kind() == Pool.Kind.MAX ? (short) most : AverageReciprocal.apply(sum, m, 127);
            writeOutput(step, c.pass(), p, (long) oy * plan.output().width() + ox, w, value);
            reads += p == 0 ? inWindow : 0;
          }
        }
      }
    }
    return reads + 4;
  }

  /** Words of a pixel that a pass of a step makes. */
  private static int ownWords(Step step, int pass) {
    return switch (step) {
      case Step.Weighted w -> w.passes().get(pass).locals();
      case Step.Pooling s -> s.input().layout().wordsPerPixel();
    };
  }

  private static int firstWord(Step step, int pass) {
    return switch (step) {
      case Step.Weighted w -> w.output().firstWord() + w.passes().get(pass).firstLocal();
      case Step.Pooling s -> s.output().firstWord();
    };
  }

  private short read(RowBuffer buffer, int p, long word) {
    return activations[buffer.memory()][p][buffer.base() + (int) (word % buffer.capacityWords())];
  }

  private void write(RowBuffer buffer, int p, long word, short value) {
    activations[buffer.memory()][p][buffer.base() + (int) (word % buffer.capacityWords())] = value;
  }
}
