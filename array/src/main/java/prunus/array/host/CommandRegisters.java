package prunus.array.host;

import java.util.EnumMap;
import java.util.Map;
import prunus.array.contract.Register;
import prunus.array.program.Command;
import prunus.array.program.ConvGeometry;
import prunus.array.program.Pass;
import prunus.array.program.PoolPlan;
import prunus.array.program.Program;
import prunus.array.program.RowBuffer;
import prunus.array.program.Step;
import prunus.array.program.WeightTile;
import prunus.models.compress.AverageReciprocal;
import prunus.models.graph.Pool;

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
    set(Register.ROW_SIZE, wrapped(pass.window().rowSize()));
    set(Register.CHANNEL_WIDTH, wrapped(step.geometry().guardedWidth()));
  }

  /** As an accumulator address: the whole memory is no distance at all. */
  private long wrapped(long distance) {
    return distance % program.config().accumulators();
  }

  private void stream(Step.Weighted step, Command.Stream c) {
    Pass pass = step.passes().get(c.pass());
    WeightTile tile = pass.tiles().get(c.tile());
    int n = program.config().peCount();
    source(step.input().buffer(), c.fromWord());
    set(Register.WEIGHT_HALF, tile.half());
    set(Register.SCAN_WORDS, c.toWord() - c.fromWord());
    set(Register.ROW_SIZE, wrapped(pass.window().rowSize()));
    set(Register.SCAN_OWN, 0);
    set(Register.SCAN_WORD_STEP, n);
    set(Register.SCAN_WORD_BASE, 0);
    if (step.fullyConnected()) {
      set(Register.SCAN_PIXEL_WORDS, c.toWord() - c.fromWord());
      set(Register.SCAN_WIDTH, 1);
      set(Register.SCAN_ROW_STRIDE, 1);
      set(Register.SCAN_PIXEL_STRIDE, 1);
      set(Register.SCAN_ROW_PHASE, 0);
      set(Register.SCAN_PIXEL_PHASE, 0);
      set(Register.SCAN_COLUMN, (c.fromWord() - tile.fromWord()) * n);
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
    int rowPhase = (row + g.pad()) % g.stride();
    int pixelPhase = g.pad() % g.stride();
    long columns = (long) perPixel * n;
    set(Register.SCAN_PIXEL_WORDS, perPixel);
    set(Register.SCAN_WIDTH, step.input().layout().shape().width());
    set(Register.SCAN_ROW_STRIDE, g.stride());
    set(Register.SCAN_PIXEL_STRIDE, g.stride());
    set(Register.SCAN_ROW_PHASE, rowPhase);
    set(Register.SCAN_PIXEL_PHASE, pixelPhase);
    set(Register.SCAN_COLUMN, columns * rowPhase * g.stride());
    set(Register.SCAN_PIXEL_COLUMN, pixelPhase * columns);
    set(Register.SCAN_PIXEL_STEP, columns);
    set(Register.SCAN_ROW_STEP, g.stride() * columns);
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
            p -> target(p.drained(), pixel * pass.locals(), pass.locals(), 1),
            () -> output(step, c.pass(), pixel));
    set(Register.ADD_OTHER, 0);
    set(Register.CLAMP, step.weights().output().clamp());
    set(Register.RELU, step.relu() ? 1 : 0);
  }

  private void pool(Step step, Command.PoolRows c) {
    PoolPlan plan = Place.plan(step);
    RowBuffer from = Place.pooled(step);
    Pool pool = plan.layer();
    int words = Place.ownWords(step, c.pass());
    int width = plan.input().width();
    int rest = pool.stride() - pool.pad() % pool.stride();
    long line = (long) width * words;
    source(from, plan.inputRowBegin(c.fromRow()) * line);
    output(step, c.pass(), (long) c.fromRow() * plan.output().width());
    set(Register.CLAMP, plan.clamp());
    set(Register.RELU, 0);
    set(Register.POOL_INSIDE, 0);
    set(Register.POOL_SECOND, 0);
    set(Register.POOL_AVERAGE, pool.kind() == Pool.Kind.AVERAGE ? 1 : 0);
    set(
        Register.POOL_MULTIPLIER,
        pool.kind() == Pool.Kind.AVERAGE
            ? AverageReciprocal.multiplier(pool.rows() * pool.columns())
            : 0);
    set(Register.POOL_ROWS, pool.rows());
    set(Register.POOL_COLUMNS, pool.columns());
    set(Register.POOL_ROW_STRIDE, pool.stride());
    set(Register.POOL_COLUMN_STRIDE, pool.stride());
    set(Register.POOL_HEIGHT, plan.input().height());
    set(Register.POOL_WIDTH, width);
    set(Register.POOL_OUTPUT_ROWS, c.toRow() - c.fromRow());
    set(Register.POOL_OUTPUT_WIDTH, plan.output().width());
    set(Register.POOL_ROW_END, (long) c.fromRow() * pool.stride() - pool.pad() + pool.rows());
    set(Register.POOL_COLUMN_END, (long) pool.columns() - pool.pad());
    int ring = from.capacityWords();
    set(Register.POOL_PIXEL_STEP, words % ring);
    set(Register.POOL_LINE_STEP, line % ring);
    set(Register.POOL_COLUMN_PARTIAL, (long) rest * words % ring);
    set(Register.POOL_COLUMN_STEP, (long) pool.stride() * words % ring);
    set(Register.POOL_ROW_PARTIAL, rest * line % ring);
    set(Register.POOL_ROW_STEP, pool.stride() * line % ring);
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
