package prunus.simulator.mapper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import prunus.array.config.ArrayConfig;
import prunus.array.program.AccumulatorWindow;
import prunus.array.program.ColumnIndex;
import prunus.array.program.ColumnTable;
import prunus.array.program.ConvGeometry;
import prunus.array.program.Pass;
import prunus.array.program.TensorLayout;
import prunus.array.program.WeightTile;
import prunus.models.compress.CompressedLayer;

/** Splits a weighted layer into passes over output channels and tiles of columns. */
final class PassPlanner {
  private final ArrayConfig config;
  private final CompressedLayer weights;
  private final ConvGeometry geometry;
  private final TensorLayout input;
  private final boolean flattened;

  PassPlanner(
      ArrayConfig config,
      CompressedLayer weights,
      ConvGeometry geometry,
      TensorLayout input,
      boolean flattened) {
    this.config = config;
    this.weights = weights;
    this.geometry = geometry;
    this.input = input;
    this.flattened = flattened;
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
    int words = ColumnIndex.columnWords(geometry, input, flattened);
    if (!flattened && words * config.peCount() > config.columnsPerHalf()) {
      throw limit(
          "needs %d columns, half the pointer memory has %d; raise pointerBytes"
              .formatted(words * config.peCount(), config.columnsPerHalf()));
    }
    AccumulatorWindow window = null;
    int locals = 0;
    int total = Math.ceilDiv(geometry.output().channels(), config.peCount());
    for (int rows = 1; rows <= config.accumulatorRows(); rows *= 2) {
      int complete = rows - (geometry.phaseRows() - 1);
      boolean moreThanUsed = rows / 2 >= geometry.output().height() + geometry.phaseRows() - 1;
      int fit = Math.min(total, localsThatFit(rows));
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
                  + " %d rows at most, %d accumulators and %d entries; raise accumulatorRows,"
                  + " accumulators or offsetEntries")
              .formatted(
                  geometry.phaseRows(),
                  geometry.guardedWidth(),
                  geometry.ranksPerChannel(),
                  config.accumulatorRows(),
                  config.accumulators(),
                  config.offsetEntries()));
    }
    return withTiles(window, words, Math.ceilDiv(total, passes(total, locals)));
  }

  private static int passes(int total, int locals) {
    return locals == 0 ? Integer.MAX_VALUE : Math.ceilDiv(total, locals);
  }

  private int localsThatFit(int rows) {
    int byRow = config.accumulators() / rows / geometry.guardedWidth();
    return Math.min(byRow, config.offsetEntries() / geometry.ranksPerChannel());
  }

  /** Builds passes of that many local channels, halving until the weight memory holds them. */
  private List<Pass> withTiles(AccumulatorWindow window, int words, int locals) {
    List<ColumnIndex> indices =
        IntStream.range(0, geometry.groups())
            .mapToObj(g -> ColumnIndex.of(geometry, weights.filters().shape(), input, flattened, g))
            .toList();
    for (; locals > 0; locals = locals == 1 ? 0 : (locals + 1) / 2) {
      List<Pass> passes = new ArrayList<>();
      int first = 0;
      for (int[] slots :
          Placer.place(
              weights.filters(), geometry.groups(), config.peCount(), locals, config.placement())) {
        ColumnTable table =
            ColumnCounter.count(
                weights.filters(),
                indices,
                words,
                config.peCount(),
                slots,
                geometry,
                config.runBits());
        int held = slots.length / config.peCount();
        Pass pass = new Pass(first, held, window, slots, table, List.of(), tableBytes(slots));
        List<WeightTile> tiles = tiles(pass);
        if (tiles.isEmpty()) {
          break;
        }
        passes.add(pass.withTiles(tiles));
        first += held;
      }
      if (first * (long) config.peCount() >= geometry.output().channels()) {
        return passes;
      }
    }
    throw limit(
        "needs more than the %d entries of half the weight memory for one channel a PE; raise weightBytes"
            .formatted(config.entriesPerHalf()));
  }

  /** Tiles of a pass; none if a single tile (or, flattened, a single word) is too large. */
  private List<WeightTile> tiles(Pass pass) {
    ColumnTable table = pass.columns();
    List<WeightTile> tiles = new ArrayList<>();
    int[] held = new int[config.peCount()];
    int from = 0;
    for (int word = 0; word < table.words(); word++) {
      boolean full = !add(table, word, held);
      boolean noPointers = (word + 1 - from) * config.peCount() > config.columnsPerHalf();
      if (full || noPointers) {
        if (!flattened || word == from) {
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
    for (int column = word * held.length; column < (word + 1) * held.length; column++) {
      for (int pe = 0; pe < held.length; pe++) {
        held[pe] += table.entries(column, pe);
      }
    }
    return java.util.Arrays.stream(held).max().orElseThrow() <= config.entriesPerHalf();
  }

  /** Its half is the program's to say, which knows the tiles before it. */
  private WeightTile tile(Pass pass, int from, int to) {
    ColumnTable table = pass.columns();
    boolean[] occupied = input.occupied(); // a lane without a channel has no count
    int columns = 0;
    int largest = 0;
    int[] entries = new int[config.peCount()];
    for (int column = from * config.peCount(); column < to * config.peCount(); column++) {
      columns += occupied[column % occupied.length] ? 1 : 0;
      for (int pe = 0; pe < entries.length; pe++) {
        int count = table.entries(column, pe);
        entries[pe] += count;
        largest = Math.max(largest, count);
      }
    }
    int countBits = WeightTile.countBits(largest);
    long stored = 0;
    long bytes = 0;
    for (int pe = 0; pe < config.peCount(); pe++) {
      if (pass.owns(pe)) {
        stored += entries[pe];
        bytes += Math.ceilDiv((long) columns * countBits, 8);
        int bits = weights.codeBits() + config.runBits(); // as wide as this layer's codes
        bytes += Math.ceilDiv((long) entries[pe] * bits, 8);
      }
    }
    return new WeightTile(0, from, to, stored, countBits, bytes);
  }

  /** Codebook, offset table (the same in every PE), and the biases of the pass's filters. */
  private long tableBytes(int[] slots) {
    long codebook = (long) Short.BYTES << config.codeBits();
    long ranks = (long) slots.length / config.peCount() * geometry.ranksPerChannel();
    long filters = java.util.Arrays.stream(slots).filter(k -> k >= 0).count();
    return codebook + ranks * config.offsetBytes() + filters * Integer.BYTES;
  }

  private MappingException limit(String what) {
    return new MappingException("layer " + weights.name() + " " + what);
  }
}
