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
                geometry.ranksPerChannel(),
                config.runBits());
        int held = slots.length / config.peCount();
        List<WeightTile> tiles = tiles(table, held);
        if (tiles.isEmpty()) {
          break;
        }
        passes.add(new Pass(first, held, window, slots, table, tiles));
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
  private List<WeightTile> tiles(ColumnTable table, int locals) {
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
        tiles.add(tile(table, from, word, tiles.isEmpty(), locals));
        from = word;
        held = new int[config.peCount()];
        if (!add(table, word, held)) {
          return List.of();
        }
      }
    }
    tiles.add(tile(table, from, table.words(), tiles.isEmpty(), locals));
    return List.copyOf(tiles);
  }

  /** Adds a word's entries; false if some PE's half is then over-full. */
  private boolean add(ColumnTable table, int word, int[] held) {
    boolean fits = true;
    for (int pe = 0; pe < held.length; pe++) {
      held[pe] += table.entriesOf(word, word + 1, pe);
      fits &= held[pe] <= config.entriesPerHalf();
    }
    return fits;
  }

  private WeightTile tile(ColumnTable table, int from, int to, boolean first, int locals) {
    long stored = 0;
    long bytes = 0;
    for (int pe = 0; pe < config.peCount(); pe++) {
      int entries = table.entriesOf(from, to, pe);
      stored += entries;
      bytes += Math.ceilDiv((long) entries * config.entryBits(), 8);
    }
    bytes += countBytes(table, from, to);
    if (first) {
      bytes += 2L << config.codeBits(); // codebook
      bytes += 2L * locals * geometry.ranksPerChannel(); // offset table, the same in every PE
      bytes += 4L * locals * config.peCount(); // biases
    }
    return new WeightTile(0, from, to, stored, bytes);
  }

  /** A column's count is one byte, or 255 and one more; lanes without a channel have none. */
  private long countBytes(ColumnTable table, int from, int to) {
    boolean[] real = realColumns(table);
    long bytes = 0;
    for (int column = from * config.peCount(); column < to * config.peCount(); column++) {
      for (int pe = 0; real[column] && pe < config.peCount(); pe++) {
        bytes += table.entries(column, pe) < 255 ? 1 : 2;
      }
    }
    return bytes;
  }

  private boolean[] realColumns(ColumnTable table) {
    boolean[] real = new boolean[table.columns()];
    int perWord = input.wordsPerPixel() * config.peCount();
    for (int base = 0; base < real.length; base += perWord) {
      for (int c = 0; c < input.shape().channels(); c++) {
        real[base + input.word()[c] * config.peCount() + input.lane()[c]] = true;
      }
    }
    return real;
  }

  private MappingException limit(String what) {
    return new MappingException("layer " + weights.name() + " " + what);
  }
}
