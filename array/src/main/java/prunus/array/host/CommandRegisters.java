package prunus.array.host;

import java.util.EnumMap;
import java.util.Map;
import prunus.array.contract.Dimensions;
import prunus.array.contract.Register;
import prunus.array.program.Command;
import prunus.array.program.ConvGeometry;
import prunus.array.program.Pass;
import prunus.array.program.PoolPlan;
import prunus.array.program.Program;
import prunus.array.program.RowBuffer;
import prunus.array.program.Step;
import prunus.array.program.Streaming;
import prunus.array.program.WeightTile;
import prunus.models.compress.AverageReciprocal;
import prunus.models.graph.Pool;
import prunus.models.graph.Window;

/** What the host writes into the configuration registers before each command. */
public final class CommandRegisters {
  private final Program program;
  private final Map<Register, Long> values = new EnumMap<>(Register.class);

  private CommandRegisters(Program program) {
    this.program = program;
  }

  /** The registers of one compute command. */
  public static Map<Register, Long> of(Program program, Command.Compute command) {
    CommandRegisters registers = new CommandRegisters(program);
    Step step = program.steps().get(command.step());
    switch (command) {
      case Command.Initialise c -> registers.initialise((Step.Weighted) step, c);
      case Command.Stream c -> registers.stream((Step.Weighted) step, c);
      case Command.Drain c -> registers.drain((Step.Weighted) step, c);
      case Command.PoolRows c -> registers.pool(step, c);
      case Command.AddRows c -> registers.add((Step.Addition) step, c);
      case Command.HostRun _ -> {} // the array has no part in it
    }
    return registers.values;
  }

  private void set(Register register, long value) {
    values.put(register, value);
  }

  private void initialise(Step.Weighted step, Command.Initialise c) {
    Pass pass = step.passes().get(c.pass());
    sweep(step, pass, 0, 0, step.geometry().guardedWidth(), pass.window().rows());
  }

  private void sweep(Step.Weighted step, Pass pass, long address, int pixel, int width, int rows) {
    set(Register.SWEEP_ADDRESS, address);
    set(Register.SWEEP_PIXEL, pixel);
    set(Register.SWEEP_WIDTH, width);
    set(Register.SWEEP_ROWS, rows);
    set(Register.SWEEP_LOCALS, pass.locals());
    split(step);
    set(Register.ROW_SIZE, wrapped(pass.window().rowSize()));
    set(Register.CHANNEL_WIDTH, wrapped(step.geometry().guardedWidth()));
  }

  private void split(Step.Weighted step) {
    if (program.config().groupCount() > 1) {
      set(Register.SPLIT, step.groups().split() ? 1 : 0);
    }
  }

  /** As an accumulator address: the whole memory is no distance at all. */
  private long wrapped(long distance) {
    return distance % program.config().accumulators();
  }

  private void stream(Step.Weighted step, Command.Stream c) {
    Pass pass = step.passes().get(c.pass());
    WeightTile tile = pass.tiles().get(c.tile());
    split(step);
    source(step.input().buffer(), c.fromWord());
    set(Register.WEIGHT_HALF, tile.half());
    set(Register.SCAN_WORDS, c.toWord() - c.fromWord());
    set(Register.ROW_SIZE, wrapped(pass.window().rowSize()));
    set(Register.SCAN_OWN, step.streaming() == Streaming.OWN_LANE ? 1 : 0);
    set(Register.SCAN_WORD_STEP, step.columnsPerWord());
    set(Register.SCAN_WORD_BASE, wrapped(step.wordBase()));
    if (step.streaming() == Streaming.FLATTENED) {
      set(Register.SCAN_PIXEL_WORDS, c.toWord() - c.fromWord());
      set(Register.SCAN_WIDTH, 1);
      set(Register.SCAN_ROW_STRIDE, 1);
      set(Register.SCAN_PIXEL_STRIDE, 1);
      set(Register.SCAN_ROW_PHASE, 0);
      set(Register.SCAN_PIXEL_PHASE, 0);
      set(Register.SCAN_COLUMN, (c.fromWord() - tile.fromWord()) * step.columnsPerWord());
      set(Register.SCAN_PIXEL_COLUMN, 0);
      set(Register.SCAN_PIXEL_STEP, 0);
      set(Register.SCAN_ROW_STEP, 0);
      set(Register.SCAN_BASE, 0);
      set(Register.SCAN_PIXEL_BASE, 0);
      set(Register.SCAN_MINIMUM, 0);
      return;
    }
    ConvGeometry g = step.geometry();
    int perPixel = step.input().layout().wordsPerPixel();
    int row = Math.toIntExact(c.fromWord() / step.input().layout().wordsPerRow());
    int rowPhase = (row + g.window().top()) % g.window().strideRows();
    int pixelPhase = g.window().left() % g.window().strideColumns();
    long columns = (long) perPixel * step.columnsPerWord();
    set(Register.SCAN_PIXEL_WORDS, perPixel);
    set(Register.SCAN_WIDTH, step.input().layout().shape().width());
    set(Register.SCAN_ROW_STRIDE, g.window().strideRows());
    set(Register.SCAN_PIXEL_STRIDE, g.window().strideColumns());
    set(Register.SCAN_ROW_PHASE, rowPhase);
    set(Register.SCAN_PIXEL_PHASE, pixelPhase);
    set(Register.SCAN_COLUMN, columns * rowPhase * g.window().strideColumns());
    set(Register.SCAN_PIXEL_COLUMN, pixelPhase * columns);
    set(Register.SCAN_PIXEL_STEP, columns);
    set(Register.SCAN_ROW_STEP, g.window().strideColumns() * columns);
    set(
        Register.SCAN_BASE,
        (long) g.phaseRow(row) % pass.window().rows() * pass.window().rowSize());
    set(Register.SCAN_PIXEL_BASE, g.phaseColumn(0));
    set(
        Register.SCAN_MINIMUM,
        Math.max(0L, g.phaseRows() - 1 - g.phaseRow(row)) * pass.window().rowSize());
  }

  private void drain(Step.Weighted step, Command.Drain c) {
    Pass pass = step.passes().get(c.pass());
    ConvGeometry g = step.geometry();
    int row = (c.fromRow() + g.phaseRows() - 1) % pass.window().rows();
    sweep(
        step,
        pass,
        (long) row * pass.window().rowSize(),
        g.phaseColumns() - 1,
        g.output().width(),
        c.toRow() - c.fromRow());
    long pixel = (long) c.fromRow() * g.output().width();
    step.pooled()
        .ifPresentOrElse(
            p -> {
              int words = Place.ownWords(step, c.pass());
              target(p.drained(), pixel * words, words, 1);
            },
            () -> output(step, c.pass(), pixel));
    set(Register.ADD_OTHER, step.other().isPresent() ? 1 : 0);
    step.other().ifPresent(other -> other(step, c.pass(), pixel, other));
    set(Register.CLAMP, step.clamp());
    set(Register.RELU, step.relu() ? 1 : 0);
  }

  /** What a Drain adds: a map that stays on chip, or rows that were loaded to where they go. */
  private void other(Step.Weighted step, int pass, long pixel, Step.Other other) {
    Place.Word first = Place.other(step, pass, pixel, 0);
    source(first.buffer(), first.index());
    long distance = other.ref().layout().wordsPerPixel() - Place.ownWords(step, pass) + 1L;
    set(
        Register.SOURCE_STEP,
        other.loaded()
            ? values.get(Register.TARGET_STEP)
            : distance % first.buffer().capacityWords());
    set(Register.OTHER_SHIFT, other.shift() & ((2L << Dimensions.SHIFT) - 1));
  }

  private void pool(Step step, Command.PoolRows c) {
    PoolPlan plan = Place.plan(step);
    RowBuffer from = Place.pooled(step);
    Pool pool = plan.layer();
    Window window = pool.window();
    int words = Place.ownWords(step, c.pass());
    int width = plan.input().width();
    int restRows = window.strideRows() - window.top() % window.strideRows();
    int restColumns = window.strideColumns() - window.left() % window.strideColumns();
    long line = (long) width * words;
    source(from, plan.inputRowBegin(c.fromRow()) * line);
    output(step, c.pass(), (long) c.fromRow() * plan.output().width());
    set(Register.CLAMP, plan.clamp());
    set(Register.RELU, plan.relu() ? 1 : 0);
    set(Register.POOL_AVERAGE, pool.kind() == Pool.Kind.AVERAGE ? 1 : 0);
    // The lowering refuses larger windows that hang over the border; the others need no counting.
    boolean counted = pool.inside() && window.size() <= AverageReciprocal.TABLE;
    set(Register.POOL_INSIDE, counted ? 1 : 0);
    set(Register.POOL_SECOND, 0);
    set(
        Register.POOL_MULTIPLIER,
        pool.kind() == Pool.Kind.AVERAGE ? AverageReciprocal.multiplier(window.size()) : 0);
    set(Register.POOL_ROWS, window.rows());
    set(Register.POOL_COLUMNS, window.columns());
    set(Register.POOL_ROW_STRIDE, window.strideRows());
    set(Register.POOL_COLUMN_STRIDE, window.strideColumns());
    set(Register.POOL_HEIGHT, plan.input().height());
    set(Register.POOL_WIDTH, width);
    set(Register.POOL_OUTPUT_ROWS, c.toRow() - c.fromRow());
    set(Register.POOL_OUTPUT_WIDTH, plan.output().width());
    set(
        Register.POOL_ROW_END,
        (long) c.fromRow() * window.strideRows() - window.top() + window.rows());
    set(Register.POOL_COLUMN_END, (long) window.columns() - window.left());
    int ring = from.capacityWords();
    set(Register.POOL_PIXEL_STEP, words % ring);
    set(Register.POOL_LINE_STEP, line % ring);
    set(Register.POOL_COLUMN_PARTIAL, (long) restColumns * words % ring);
    set(Register.POOL_COLUMN_STEP, (long) window.strideColumns() * words % ring);
    set(Register.POOL_ROW_PARTIAL, restRows * line % ring);
    set(Register.POOL_ROW_STEP, window.strideRows() * line % ring);
  }

  /** A sum of two maps is an average of two activations: one row of pixels, windows of 2 × 1. */
  private void add(Step.Addition step, Command.AddRows c) {
    int words = Place.ownWords(step, 0);
    int width = step.input().layout().shape().width();
    long from = (long) c.fromRow() * width * words;
    RowBuffer first = step.input().buffer();
    RowBuffer second = step.second().buffer();
    int distance = Place.address(second, from) - Place.address(first, from);
    int pixels = (c.toRow() - c.fromRow()) * width;
    source(first, from);
    output(step, 0, (long) c.fromRow() * width);
    set(Register.CLAMP, step.clamp());
    set(Register.RELU, step.relu() ? 1 : 0);
    set(Register.POOL_AVERAGE, 1);
    set(Register.POOL_INSIDE, 0);
    set(Register.POOL_MULTIPLIER, AverageReciprocal.multiplier(1));
    set(Register.POOL_SECOND, 1);
    set(Register.POOL_SHIFT, step.shift());
    set(Register.SECOND_SHIFT, step.secondShift());
    set(Register.SECOND_MEMORY, second.memory());
    int space = 1 << new Dimensions(program.config()).activationBits();
    set(Register.SECOND_DISTANCE, Math.floorMod(distance, space));
    set(Register.POOL_ROWS, 2);
    set(Register.POOL_COLUMNS, 1);
    set(Register.POOL_ROW_STRIDE, 1);
    set(Register.POOL_COLUMN_STRIDE, 1);
    set(Register.POOL_HEIGHT, 2);
    set(Register.POOL_WIDTH, pixels);
    set(Register.POOL_OUTPUT_ROWS, 1);
    set(Register.POOL_OUTPUT_WIDTH, pixels);
    set(Register.POOL_ROW_END, 2);
    set(Register.POOL_COLUMN_END, 1);
    int ring = first.capacityWords();
    set(Register.POOL_PIXEL_STEP, 0);
    set(Register.POOL_LINE_STEP, 0);
    set(Register.POOL_COLUMN_PARTIAL, words % ring);
    set(Register.POOL_COLUMN_STEP, words % ring);
    set(Register.POOL_ROW_PARTIAL, 0);
    set(Register.POOL_ROW_STEP, 0);
  }

  private void source(RowBuffer buffer, long word) {
    set(Register.SOURCE_MEMORY, buffer.memory());
    set(Register.SOURCE_ADDRESS, Place.address(buffer, word));
    set(Register.SOURCE_LAST, buffer.base() + buffer.capacityWords() - 1L);
    set(Register.SOURCE_CAPACITY, buffer.capacityWords());
  }

  private void output(Step step, int pass, long pixel) {
    int own = Place.ownWords(step, pass);
    int distance = step.output().layout().wordsPerPixel() - own + 1;
    RowBuffer buffer = step.output().buffer();
    long word = Place.outputWord(step, pass, pixel, 0);
    target(buffer, word, own, buffer.resident() ? distance % buffer.capacityWords() : 1);
  }

  private void target(RowBuffer buffer, long word, int words, int step) {
    set(Register.TARGET_MEMORY, buffer.memory());
    set(Register.TARGET_ADDRESS, Place.address(buffer, word));
    set(Register.TARGET_LAST, buffer.base() + buffer.capacityWords() - 1L);
    set(Register.TARGET_CAPACITY, buffer.capacityWords());
    set(Register.TARGET_WORDS, words);
    set(Register.TARGET_STEP, step % Math.max(1, buffer.capacityWords()));
  }
}
