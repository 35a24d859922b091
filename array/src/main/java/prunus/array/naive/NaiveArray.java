package prunus.array.naive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Cause;
import prunus.array.contract.Latency;
import prunus.array.host.Place;
import prunus.array.program.Command;
import prunus.array.program.ConvGeometry;
import prunus.array.program.LaneGroups;
import prunus.array.program.Pass;
import prunus.array.program.Program;
import prunus.array.program.RowBuffer;
import prunus.array.program.Step;
import prunus.array.program.Streaming;
import prunus.array.program.TensorLayout;
import prunus.models.graph.Network;
import prunus.models.values.FeatureMap;

/**
 * Executes a program the way the hardware does, memory by memory: two halves of weights and
 * pointers, one copy of each table, activation rings, accumulators. It computes values, cycles and
 * counts without knowing what a convolution is.
 */
public final class NaiveArray {
  private final Program program;
  private final ArrayConfig config;
  private final int n;
  private final List<NaivePe> pes;
  private final NaiveMaps maps;
  private final NaiveLoader loader;
  private final Map<Integer, NaiveStream> streams = new HashMap<>();
  private final Map<Integer, Tally> tallies = new HashMap<>();

  /** An array with nothing in its memories, and the network's input and weights in DRAM. */
  public NaiveArray(Program program, FeatureMap input) {
    this(program, input, Map.of());
  }

  /**
   * An array beside a host.
   *
   * @param host the maps that the host makes, by name
   */
  public NaiveArray(Program program, FeatureMap input, Map<String, FeatureMap> host) {
    this.program = program;
    this.config = program.config();
    this.n = config.peCount();
    this.pes = IntStream.range(0, n).mapToObj(p -> new NaivePe(config)).toList();
    NaiveDram dram = new NaiveDram();
    this.maps = new NaiveMaps(dram, pes);
    this.loader = new NaiveLoader(config, dram, pes);
    maps.preset(
        Network.INPUT, TensorLayout.interleaved(input.shape(), LaneGroups.of(config)), input);
    for (Step step : program.steps()) {
      if (step instanceof Step.Host h) {
        for (Step.TensorRef made : h.outputs()) {
          maps.preset(made.tensor(), made.layout(), host.get(made.tensor()));
        }
      }
    }
  }

  /**
   * Executes one command, all at once.
   *
   * @throws IllegalStateException if it uses what was never put where it looks
   */
  public void execute(int index) {
    Tally tally = new Tally();
    switch (program.commands().get(index)) {
      case Command.LoadWeights c ->
          loader.weights(tally, weighted(c.step()), pass(c.step(), c.pass()), c.tile());
      case Command.LoadTables c ->
          loader.tables(tally, weighted(c.step()), pass(c.step(), c.pass()));
      case Command.LoadActivations c ->
          maps.load(tally, step(c.step()).input(), c.fromWord(), c.toWord());
      case Command.LoadSecond c ->
          maps.load(tally, ((Step.Addition) step(c.step())).second(), c.fromWord(), c.toWord());
      case Command.LoadOther c ->
          maps.loadOther(tally, weighted(c.step()), c.pass(), c.fromRow(), c.toRow());
      case Command.StoreActivations c ->
          maps.store(tally, step(c.step()), c.pass(), c.fromWord(), c.toWord());
      case Command.Initialise c -> initialise(tally, c);
      case Command.Stream c -> stream(tally, index, c);
      case Command.Drain c -> drain(tally, c);
      case Command.PoolRows c -> NaivePooling.run(tally, pes, step(c.step()), c);
      case Command.HostRun _ -> waitForHost(tally);
      case Command.AddRows c -> add(tally, (Step.Addition) step(c.step()), c);
    }
    tallies.put(index, tally);
  }

  /** What a command did. */
  public Tally tally(int index) {
    return tallies.get(index);
  }

  /** The pushes and pops of a Stream. */
  public NaiveStream stream(int index) {
    return streams.get(index);
  }

  /** A step's own map as it went to DRAM, by channel. */
  public FeatureMap fromDram(Step.TensorRef ref) {
    return maps.fromDram(ref);
  }

  private Step step(int step) {
    return program.steps().get(step);
  }

  private Step.Weighted weighted(int step) {
    return (Step.Weighted) step(step);
  }

  private Pass pass(int step, int pass) {
    return weighted(step).passes().get(pass);
  }

  private void initialise(Tally tally, Command.Initialise c) {
    Step.Weighted step = weighted(c.step());
    Pass pass = pass(c.step(), c.pass());
    if (config.preloadWeights()) {
      loader.tables(new Tally(), step, pass); // there is no command
    }
    int width = step.geometry().guardedWidth();
    long swept = 0;
    for (int row = 0; row < pass.window().rows(); row++) {
      for (int x = 0; x < width; x++) {
        for (int kl = 0; kl < pass.locals(); kl++, swept++) {
          int at = row * pass.window().rowSize() + kl * width + x;
          for (int p = 0; p < n; p++) {
            NaivePe pe = pes.get(p);
            pe.accumulators.glance(tally);
            pe.accumulators.write(tally, at, first(step, p, pe.biases.read(tally, kl)));
          }
        }
      }
    }
    swept(tally, swept, Cause.INITIALISE, Latency.INITIALISE);
  }

  /** What an accumulator begins with: the bias, in one of the groups that are added up. */
  private static long first(Step.Weighted step, int pe, long bias) {
    return step.groups().group(pe) == 0 ? NaivePe.biasOf(bias) : 0;
  }

  private void swept(Tally tally, long busy, Cause cause, int latency) {
    tally.cycles(busy + latency);
    tally.cause(cause, busy * n);
    tally.cause(Cause.FILL, (long) latency * n);
  }

  private void stream(Tally tally, int index, Command.Stream c) {
    Step.Weighted step = weighted(c.step());
    Pass pass = pass(c.step(), c.pass());
    if (config.preloadWeights()) {
      loader.weights(new Tally(), step, pass, c.tile()); // there is no command
    }
    int half = pass.tiles().get(c.tile()).half();
    List<List<NaiveStream.Word>> words = new ArrayList<>();
    for (int g = 0; g < step.groups().groups(); g++) {
      List<NaiveStream.Word> own = new ArrayList<>();
      for (long w = c.fromWord(); w < c.toWord(); w++) {
        own.add(word(tally, step, pass, c.tile(), w, g));
      }
      words.add(own);
    }
    boolean own = step.streaming() == Streaming.OWN_LANE;
    NaiveStream stream = new NaiveStream(config, pes, half, pass.window().rowSize(), own, tally);
    stream.run(words);
    streams.put(index, stream);
  }

  /** What a group sees of a word. */
  private NaiveStream.Word word(
      Tally tally, Step.Weighted step, Pass pass, int tile, long w, int group) {
    ConvGeometry g = step.geometry();
    TensorLayout layout = step.input().layout();
    int column = (int) w;
    int base = 0;
    int minimumRow = 0;
    if (step.streaming() != Streaming.FLATTENED) {
      int pixel = (int) (w / layout.wordsPerPixel());
      int y = pixel / layout.shape().width();
      int x = pixel % layout.shape().width();
      column = g.phase(y, x) * layout.wordsPerPixel() + (int) (w % layout.wordsPerPixel());
      base = g.phaseRow(y) % pass.window().rows() * pass.window().rowSize() + g.phaseColumn(x);
      minimumRow = Math.max(0, g.phaseRows() - 1 - g.phaseRow(y));
    }
    int perWord = step.columnsPerWord();
    int inTile = (column - pass.tiles().get(tile).fromWord()) * perWord;
    if (step.streaming() == Streaming.OWN_LANE) {
      base += (int) (w % layout.wordsPerPixel()) * step.wordBase();
    }
    RowBuffer buffer = step.input().buffer();
    List<NaiveStream.Item> items = new ArrayList<>();
    int first = group * step.groups().positions();
    for (int p = first; p < first + step.groups().positions(); p++) {
      int a = NaiveMaps.read(tally, pes.get(p), buffer, w);
      if (a != 0) {
        int lane = step.streaming() == Streaming.OWN_LANE ? 0 : p - first;
        items.add(new NaiveStream.Item(p, inTile + lane, a, base, minimumRow));
      }
    }
    return new NaiveStream.Word(items);
  }

  private void drain(Tally tally, Command.Drain c) {
    Step.Weighted step = weighted(c.step());
    Pass pass = pass(c.step(), c.pass());
    ConvGeometry g = step.geometry();
    long swept = 0;
    for (int oy = c.fromRow(); oy < c.toRow(); oy++) {
      int row = (oy + g.phaseRows() - 1) % pass.window().rows();
      for (int ox = 0; ox < g.output().width(); ox++) {
        for (int kl = 0; kl < pass.locals(); kl++, swept++) {
          int at =
              row * pass.window().rowSize() + kl * g.guardedWidth() + ox + g.phaseColumns() - 1;
          drain(tally, step, c.pass(), (long) oy * g.output().width() + ox, kl, at);
        }
      }
    }
    int tree = Latency.tree(step.groups().groups());
    swept(tally, swept, Cause.DRAIN, Latency.DRAIN + tree);
  }

  /** One accumulator of every PE; those of a position are one sum, which goes to one lane. */
  private void drain(Tally tally, Step.Weighted step, int number, long pixel, int kl, int at) {
    LaneGroups groups = step.groups();
    Pass pass = step.passes().get(number);
    int word = groups.word(kl);
    Place.Word to = Place.drained(step, number, pixel, word);
    for (int position = 0; position < groups.positions(); position++) {
      int sum = 0;
      int shift = 0;
      for (int p = position; p < n; p += groups.positions()) {
        NaivePe pe = pes.get(p);
        sum += (int) pe.accumulators.read(tally, at);
        if (p > position) {
          tally.reduction();
        }
        long bias = pe.biases.read(tally, kl);
        shift = NaivePe.shiftOf(bias);
        pe.accumulators.write(tally, at, first(step, p, bias));
      }
      NaivePe pe = pes.get(groups.lane(position, kl));
      if (step.other().isPresent()) {
        Place.Word from = Place.other(step, number, pixel, word);
        int other = NaiveMaps.read(tally, pe, from.buffer(), from.index());
        sum += other << (shift + step.other().get().shift());
      }
      NaiveMaps.write(tally, pe, to.buffer(), to.index(), requantise(sum, shift, step));
    }
    if (kl == pass.locals() - 1) {
      clearRest(tally, groups, kl, to);
    }
  }

  /** Writes 0 to the lanes of a word that no local channel of the pass fills. */
  private void clearRest(Tally tally, LaneGroups groups, int last, Place.Word to) {
    for (int kl = last + 1; groups.word(kl) == groups.word(last); kl++) {
      for (int position = 0; position < groups.positions(); position++) {
        NaivePe pe = pes.get(groups.lane(position, kl));
        NaiveMaps.write(tally, pe, to.buffer(), to.index(), 0);
      }
    }
  }

  /** Rounded half up to the output's steps, cut at its clamp, or at 0 from below. */
  private static int requantise(int sum, int shift, Step.Weighted step) {
    int clamp = step.clamp();
    long steps = 1L << shift;
    long rounded = Math.floorDiv(2L * sum + steps, 2 * steps);
    return (int) Math.min(clamp, Math.max(step.relu() ? 0 : -clamp, rounded));
  }

  /** Two cycles a result: one of each map is read in turn. */
  private void add(Tally tally, Step.Addition step, Command.AddRows c) {
    int words = step.input().layout().wordsPerPixel();
    int width = step.input().layout().shape().width();
    long results = 0;
    for (int pixel = c.fromRow() * width; pixel < c.toRow() * width; pixel++) {
      for (int word = 0; word < words; word++, results++) {
        long from = (long) pixel * words + word;
        long to = Place.outputWord(step, 0, pixel, word);
        for (NaivePe pe : pes) {
          int one = NaiveMaps.read(tally, pe, step.input().buffer(), from);
          int two = NaiveMaps.read(tally, pe, step.second().buffer(), from);
          int sum = (one << step.shift()) + (two << step.secondShift());
          int least = step.relu() ? 0 : -step.clamp();
          int value = Math.min(step.clamp(), Math.max(least, sum));
          NaiveMaps.write(tally, pe, step.output().buffer(), to, value);
        }
      }
    }
    swept(tally, 2 * results, Cause.DRAIN, Latency.POOL);
  }

  private void waitForHost(Tally tally) {
    long cycles = config.hostCycles();
    tally.cycles(cycles);
    tally.cause(Cause.WAIT_HOST, cycles * n);
  }
}
