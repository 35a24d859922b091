package prunus.simulator.mapper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import prunus.array.config.ArrayConfig;
import prunus.array.program.AccumulatorWindow;
import prunus.array.program.ColumnIndex;
import prunus.array.program.ColumnTable;
import prunus.array.program.ConvGeometry;
import prunus.array.program.LaneGroups;
import prunus.array.program.Pass;
import prunus.array.program.Streaming;
import prunus.array.program.TensorLayout;
import prunus.array.program.WeightTile;
import prunus.models.compress.CompressedLayer;

/** Splits a weighted layer into passes over output channels and tiles of columns. */
final class PassPlanner {
  private final ArrayConfig config;
  private final CompressedLayer weights;
  private final ConvGeometry geometry;
  private final TensorLayout input;
  private final Streaming streaming;
  private final LaneGroups lanes;
  private final Optional<TensorLayout> prescribed;
  private final long[] demand;

  /**
   * @param lanes how they work together
   */
  PassPlanner(
      ArrayConfig config,
      ConvGeometry geometry,
      Streaming streaming,
      LaneGroups lanes,
      LayerPlanner.Given given) {
    this.config = config;
    this.geometry = geometry;
    this.streaming = streaming;
    this.lanes = lanes;
    this.weights = given.weights();
    this.input = given.input();
    this.prescribed = given.prescribed();
    this.demand = given.demand();
  }

  /**
   * The fewest passes that respect every limit.
   *
   * @throws MappingException naming the layer and the limit
   */
  List<Pass> plan() {
    if (weights.codeBits() > config.codeBits()) {
      throw new MappingException(
          "layer %s has %d-bit codes, the array's codebook has codeBits=%d; use --set codeBits=%d"
              .formatted(
                  weights.name(), weights.codeBits(), config.codeBits(), weights.codeBits()));
    }
    int words = ColumnIndex.columnWords(geometry, input, streaming);
    int columns = words * columnsPerWord();
    if (streaming != Streaming.FLATTENED && columns > config.columnsPerHalf()) {
      throw limit(
          "needs %d columns, half the pointer memory has %d; raise pointerBytes"
              .formatted(columns, config.columnsPerHalf()));
    }
    AccumulatorWindow window = null;
    int locals = 0;
    int total =
        prescribed
            .map(layout -> layout.wordsPerPixel() * lanes.groups())
            .orElse(Math.ceilDiv(geometry.output().channels(), lanes.positions()));
    for (int rows = 1; rows <= mostRows(); rows *= 2) {
      int complete = rows - (geometry.phaseRows() - 1);
      boolean moreThanUsed = rows / 2 >= geometry.output().height() + geometry.phaseRows() - 1;
      int fit = wholeWords(total, localsThatFit(rows));
      // Fewer passes first; among equals, the longer window.
      if (complete >= 1
          && !moreThanUsed
          && fit > 0
          && passes(total, fit) <= passes(total, locals)) {
        window = new AccumulatorWindow(rows, config.accumulators() / rows, complete);
        locals = fit;
      }
    }
    if (window == null) {
      throw limit(
          ("needs %d rows of %d accumulators and %d offset entries for one channel a PE; there are"
                  + " %d accumulators and %d entries; raise accumulators or offsetEntries")
              .formatted(
                  geometry.phaseRows(),
                  geometry.guardedWidth(),
                  geometry.ranksPerChannel(),
                  config.accumulators(),
                  config.offsetEntries()));
    }
    return withTiles(window, words, total, Math.ceilDiv(total, passes(total, locals)));
  }

  /** At most so many of all local channels; a pass fills whole words, but for the last. */
  private int wholeWords(int total, int most) {
    return most >= total ? total : most / lanes.groups() * lanes.groups();
  }

  private int columnsPerWord() {
    return streaming == Streaming.OWN_LANE ? 1 : lanes.positions();
  }

  /** Rows of the window: what the configuration aims at, more where one output row needs more. */
  private int mostRows() {
    int needed = Integer.highestOneBit(Math.max(1, 2 * geometry.phaseRows() - 1));
    return Math.min(config.accumulators(), Math.max(config.accumulatorRows(), needed));
  }

  private static int passes(int total, int locals) {
    return locals == 0 ? Integer.MAX_VALUE : Math.ceilDiv(total, locals);
  }

  private int localsThatFit(int rows) {
    int byRow = config.accumulators() / rows / geometry.guardedWidth();
    if (streaming == Streaming.OWN_LANE) {
      int ranks = geometry.channelMultiplier() * geometry.ranksPerChannel();
      int biases = Math.min(byRow, config.offsetEntries()); // as many words as there are ranks
      return ranks > config.offsetEntries() ? 0 : biases;
    }
    return Math.min(byRow, config.offsetEntries() / geometry.ranksPerChannel());
  }

  /** Builds passes of that many local channels, halving until the weight memory holds them. */
  private List<Pass> withTiles(AccumulatorWindow window, int words, int total, int most) {
    List<ColumnIndex> indices =
        IntStream.range(0, geometry.groups())
            .mapToObj(g -> ColumnIndex.of(geometry, weights.filters().shape(), input, streaming, g))
            .toList();
    int evenly = Math.ceilDiv(most, lanes.groups()) * lanes.groups();
    int locals = Math.min(total, evenly);
    for (; locals > 0; locals = locals == 1 ? 0 : wholeWords(total, (locals + 1) / 2)) {
      List<Pass> passes = new ArrayList<>();
      int first = 0;
      int placed = 0;
      for (int[] slots : slots(locals, indices)) {
        int held = slots.length / lanes.positions();
        ColumnTable table =
            ColumnCounter.count(
                weights.filters(),
                indices,
                words,
                lanes,
                slots,
                rankedLocals(held),
                geometry,
                config.runBits());
        Pass pass = new Pass(first, held, window, slots, table, List.of(), tableBytes(slots));
        List<WeightTile> tiles = tiles(pass);
        if (tiles.isEmpty()) {
          break;
        }
        passes.add(pass.withTiles(tiles));
        first += lanes.words(held);
        placed += pass.channels();
      }
      if (placed == geometry.output().channels()) {
        return passes;
      }
    }
    throw limit(
        "needs more than the %d entries of half the weight memory for one channel a PE; raise weightBytes"
            .formatted(config.entriesPerHalf()));
  }

  private List<int[]> slots(int locals, List<ColumnIndex> indices) {
    return prescribed
        .map(layout -> Placer.as(layout, lanes, locals))
        .orElseGet(
            () -> {
              var loads = new Placer.Loads(weights.filters(), indices, lanes, demand);
              return Placer.place(loads, locals, config.placement());
            });
  }

  /** Local channels whose ranks a column counts. */
  private int rankedLocals(int locals) {
    return streaming == Streaming.OWN_LANE ? geometry.channelMultiplier() : locals;
  }

  /** Tiles of a pass; none if a single tile (or, flattened, a single word) is too large. */
  private List<WeightTile> tiles(Pass pass) {
    ColumnTable table = pass.columns();
    List<WeightTile> tiles = new ArrayList<>();
    int[] held = new int[config.peCount()];
    int from = 0;
    for (int word = 0; word < table.words(); word++) {
      boolean full = !add(table, word, held);
      boolean noPointers =
          streaming != Streaming.OWN_LANE
              && (word + 1 - from) * lanes.positions() > config.columnsPerHalf();
      if (full || noPointers) {
        if (streaming != Streaming.FLATTENED || word == from) {
          return List.of();
        }
        tiles.add(tile(pass, from, word));
        from = word;
        held = new int[config.peCount()];
        if (!add(table, word, held)) {
          return List.of();
        }
      }
    }
    tiles.add(tile(pass, from, table.words()));
    return List.copyOf(tiles);
  }

  /** Adds a word's entries; false if some PE's half is then over-full. */
  private boolean add(ColumnTable table, int word, int[] held) {
    table.addEntries(word, word + 1, held);
    return Arrays.stream(held).max().orElseThrow() <= config.entriesPerHalf();
  }

  /** Its half is the program's to say, which knows the tiles before it. */
  private WeightTile tile(Pass pass, int from, int to) {
    ColumnTable table = pass.columns();
    int largest = 0;
    for (int at = from * lanes.lanes(); at < to * lanes.lanes(); at++) {
      for (int position = 0; position < lanes.positions(); position++) {
        largest = Math.max(largest, table.inGroup(at, position));
      }
    }
    int countBits = WeightTile.countBits(largest);
    int[] counts = counts(from, to);
    int[] entries = new int[lanes.lanes()];
    table.addEntries(from, to, entries);
    long stored = 0;
    long bytes = 0;
    for (int pe = 0; pe < lanes.lanes(); pe++) {
      if (pass.owns(pe)) {
        stored += entries[pe];
        bytes += Math.ceilDiv((long) counts[pe] * countBits, 8);
        int bits = weights.codeBits() + config.runBits(); // as wide as this layer's codes
        bytes += Math.ceilDiv((long) entries[pe] * bits, 8);
      }
    }
    return new WeightTile(0, from, to, stored, countBits, bytes);
  }

  /**
   * Counts that are loaded into each PE: of every column of its group, or in an own-lane step of
   * its own; a lane without a channel has none.
   */
  private int[] counts(int from, int to) {
    boolean[] occupied = input.occupied();
    boolean own = streaming == Streaming.OWN_LANE;
    int[] counts = new int[lanes.lanes()];
    for (int at = from * lanes.lanes(); at < to * lanes.lanes(); at++) {
      if (occupied[at % occupied.length]) {
        int lane = at % lanes.lanes();
        int first = own ? lane : lanes.group(lane) * lanes.positions();
        for (int pe = first; pe < first + columnsPerWord(); pe++) {
          counts[pe]++;
        }
      }
    }
    return counts;
  }

  /** Codebook, offset table (the same in every PE), and biases and shifts of the pass's filters. */
  private long tableBytes(int[] slots) {
    long codebook = (long) Short.BYTES << config.codeBits();
    int locals = slots.length / lanes.positions();
    long ranks = (long) rankedLocals(locals) * geometry.ranksPerChannel();
    long filters = Arrays.stream(slots).filter(k -> k >= 0).count();
    return codebook + ranks * config.offsetBytes() + filters * (Integer.BYTES + 1);
  }

  private MappingException limit(String what) {
    return new MappingException("layer " + weights.name() + " " + what);
  }
}
