package prunus.codegen.rtl;

import java.util.Locale;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.ArrayCommand;
import prunus.array.contract.ArrayCounter;
import prunus.array.contract.Dimensions;
import prunus.array.contract.Latency;
import prunus.array.contract.PeCounter;
import prunus.array.contract.Register;
import prunus.array.contract.UnbuildableConfigException;
import prunus.hdl.Bool;
import prunus.hdl.Elaborator;
import prunus.hdl.Instances;
import prunus.hdl.Module;
import prunus.hdl.UInt;
import prunus.hdl.Vec;
import prunus.hdl.ir.Design;

/**
 * The whole array: N processing elements, the scanner, the sweeps and the sequencer.
 *
 * <p><b>Cycle contract.</b> The host loads memories ({@code load_*}: one PE, or all at once) and
 * activations ({@code dma_*}: a word of all PEs), writes configuration registers ({@code cfg_*})
 * and starts a command. While {@code busy}, which is for exactly the command's cycles, it keeps its
 * hands off. {@code bus_push} and {@code bus_pop} show in which cycles a broadcast is pushed and
 * taken. Counters are of the last command, from the second cycle after its end; accumulators and
 * activations read in one cycle are there in the next.
 */
public final class PrunusArray extends Module {
  static final int COMMAND_BITS = Dimensions.bitsFor(ArrayCommand.values().length);
  static final int COUNTER_BITS =
      Dimensions.bitsFor(PeCounter.values().length + ArrayCounter.values().length);

  private final Dimensions d;
  private final int n;
  private final ConfigRegisters registers;
  private final Sequencer sequencer;
  private final Scanner scanner;
  private final AccumulatorSweep sweep;
  private final PoolSweep pool;
  private final MapAddress target;
  private final Instances<ProcessingElement> pe;

  /**
   * The array of a configuration.
   *
   * @throws UnbuildableConfigException naming the key that is out of range
   */
  public PrunusArray(ArrayConfig config) {
    super("PrunusArray");
    d = new Dimensions(config);
    n = d.peCount();
    registers = instance("registers", new ConfigRegisters(d));
    sequencer = instance("sequencer", new Sequencer());
    scanner = instance("scanner", new Scanner(d));
    sweep = instance("sweep", new AccumulatorSweep(d));
    pool = instance("pool_sweep", new PoolSweep(d));
    target = instance("target", new MapAddress(d));
    pe = instances("pe", n, new ProcessingElement(d));
    configuration();
    control();
    scan();
    sweeps();
    memories();
    loading();
    counters();
  }

  /** The checked circuit of a configuration. */
  public static Design design(ArrayConfig config) {
    return Elaborator.elaborate(new PrunusArray(config));
  }

  private void configuration() {
    registers.write.set(input("cfg_write"));
    registers.address.set(input("cfg_address", uint(ConfigRegisters.addressBits(d))));
    registers.data.set(input("cfg_data", uint(Dimensions.LONG_COUNT)));
  }

  private UInt config(Register register) {
    return registers.get(register);
  }

  private void control() {
    sequencer.start.set(input("start"));
    sequencer.command.set(input("command", uint(COMMAND_BITS)));
    sequencer.sweepLast.set(sweep.last);
    sequencer.poolLast.set(pool.finalOne);
    sequencer.wordsLeft.set(scanner.wordsLeft);
    sequencer.allIdle.set(pe.each(p -> p.idle).allOnes());
    output("busy", sequencer.busy);
  }

  private void scan() {
    var coordinates = instance("coordinates", new ScanCoordinates(d));
    coordinates.load.set(sequencer.load);
    coordinates.next.set(scanner.wordPassed);
    coordinates.pixelWords.set(config(Register.SCAN_PIXEL_WORDS));
    coordinates.width.set(config(Register.SCAN_WIDTH));
    coordinates.rowStride.set(config(Register.SCAN_ROW_STRIDE));
    coordinates.pixelStride.set(config(Register.SCAN_PIXEL_STRIDE));
    coordinates.rowPhase.set(config(Register.SCAN_ROW_PHASE));
    coordinates.pixelPhase.set(config(Register.SCAN_PIXEL_PHASE));
    coordinates.firstColumn.set(config(Register.SCAN_COLUMN));
    coordinates.pixelColumn.set(config(Register.SCAN_PIXEL_COLUMN));
    coordinates.wordStep.set(config(Register.SCAN_WORD_STEP));
    coordinates.pixelStep.set(config(Register.SCAN_PIXEL_STEP));
    coordinates.rowStep.set(config(Register.SCAN_ROW_STEP));
    coordinates.firstBase.set(config(Register.SCAN_BASE));
    coordinates.pixelBase.set(config(Register.SCAN_PIXEL_BASE));
    coordinates.wordBase.set(config(Register.SCAN_WORD_BASE));
    coordinates.firstMinimum.set(config(Register.SCAN_MINIMUM));
    coordinates.rowSize.set(config(Register.ROW_SIZE));

    scanner.load.set(sequencer.load);
    scanner.running.set(sequencer.streaming);
    scanner.words.set(config(Register.SCAN_WORDS));
    scanner.firstAddress.set(config(Register.SOURCE_ADDRESS));
    scanner.ringLast.set(config(Register.SOURCE_LAST));
    scanner.ringCapacity.set(config(Register.SOURCE_CAPACITY));
    scanner.own.set(config(Register.SCAN_OWN).asBool());
    scanner.column.set(coordinates.column);
    scanner.base.set(coordinates.base);
    scanner.minimum.set(coordinates.minimum);
    var full = wire("any_full", pe.each(p -> p.full).anyOne());
    scanner.anyFull.set(full);
    sequencer.blocked.set(scanner.offer.and(full));
    scanner.held.set(pe.each(p -> p.held));
    scanner.nonZero.set(pe.each(p -> p.nonZero));
    pe.all(p -> p.control.advance()).set(scanner.advance);
    pe.all(p -> p.control.own()).set(config(Register.SCAN_OWN).asBool());
    pe.all(p -> p.push).set(scanner.push);
    pe.all(p -> p.broadcast.column()).set(scanner.item.column());
    pe.all(p -> p.broadcast.activation()).set(scanner.item.activation());
    pe.all(p -> p.broadcast.base()).set(scanner.item.base());
    pe.all(p -> p.broadcast.minimum()).set(scanner.item.minimum());
    pe.all(p -> p.waits.byPeer()).set(sequencer.waits.byPeer());
    pe.all(p -> p.waits.byScan()).set(sequencer.waits.byScan());
    pe.all(p -> p.waits.atBarrier()).set(sequencer.waits.atBarrier());
    output("bus_push", scanner.push);
    output("bus_pop", pe.each(p -> p.pop).packed());
  }

  private void sweeps() {
    sweep.load.set(sequencer.load);
    sweep.running.set(sequencer.sweeping);
    sweep.firstRow.set(config(Register.SWEEP_ADDRESS));
    sweep.firstPixel.set(config(Register.SWEEP_PIXEL));
    sweep.width.set(config(Register.SWEEP_WIDTH));
    sweep.rows.set(config(Register.SWEEP_ROWS));
    sweep.locals.set(config(Register.SWEEP_LOCALS));
    sweep.rowSize.set(config(Register.ROW_SIZE));
    sweep.channelWidth.set(config(Register.CHANNEL_WIDTH));

    pool.load.set(sequencer.load);
    pool.running.set(sequencer.pooling);
    pool.firstAddress.set(config(Register.SOURCE_ADDRESS));
    pool.ringLast.set(config(Register.SOURCE_LAST));
    pool.ringCapacity.set(config(Register.SOURCE_CAPACITY));
    pool.words.set(config(Register.TARGET_WORDS));
    pool.outputRows.set(config(Register.POOL_OUTPUT_ROWS));
    pool.outputWidth.set(config(Register.POOL_OUTPUT_WIDTH));
    pool.pixelStep.set(config(Register.POOL_PIXEL_STEP));
    pool.lineStep.set(config(Register.POOL_LINE_STEP));
    pool.rowSize.set(config(Register.POOL_ROWS));
    pool.columnSize.set(config(Register.POOL_COLUMNS));
    pool.rowStride.set(config(Register.POOL_ROW_STRIDE));
    pool.columnStride.set(config(Register.POOL_COLUMN_STRIDE));
    pool.height.set(config(Register.POOL_HEIGHT));
    pool.width.set(config(Register.POOL_WIDTH));
    pool.firstRowEnd.set(config(Register.POOL_ROW_END));
    pool.firstColumnEnd.set(config(Register.POOL_COLUMN_END));
    pool.rowPartial.set(config(Register.POOL_ROW_PARTIAL));
    pool.rowStep.set(config(Register.POOL_ROW_STEP));
    pool.columnPartial.set(config(Register.POOL_COLUMN_PARTIAL));
    pool.columnStep.set(config(Register.POOL_COLUMN_STEP));
  }

  private void memories() {
    var dma = inputs("dma", Dma.of(d));
    reads(dma);
    writes(dma);
    pe.all(p -> p.control.hostRead()).set(input("acc_read"));
    pe.all(p -> p.control.hostAddress()).set(input("acc_address", uint(d.accumulatorBits())));
    pe.all(p -> p.sweep.valid()).set(sweep.sweep.valid());
    pe.all(p -> p.sweep.address()).set(sweep.sweep.address());
    pe.all(p -> p.sweep.local()).set(sweep.sweep.local());
    pe.all(p -> p.control.clear()).set(sequencer.load);
    pe.all(p -> p.control.half()).set(config(Register.WEIGHT_HALF));
    pe.all(p -> p.control.clamp()).set(config(Register.CLAMP));
    pe.all(p -> p.control.relu()).set(config(Register.RELU).asBool());
    output("dma_word", pe.each(p -> p.activation).packed());
    output("acc_word", pe.each(p -> p.accumulator).packed());
  }

  /** Activations are read by the scanner, a Drain that adds another map, a pooling, or the DMA. */
  private void reads(Dma dma) {
    var other = instance("other", new MapAddress(d));
    var adds = config(Register.ADD_OTHER).asBool();
    var readsOther = wire("reads_other", sequencer.draining.and(adds));
    other.load.set(sequencer.load);
    other.next.set(readsOther);
    other.first.set(config(Register.SOURCE_ADDRESS));
    other.last.set(config(Register.SOURCE_LAST));
    other.capacity.set(config(Register.SOURCE_CAPACITY));
    other.words.set(config(Register.TARGET_WORDS));
    other.pixelStep.set(config(Register.SOURCE_STEP));
    pe.all(p -> p.control.addOther()).set(adds);
    UInt otherShift = config(Register.OTHER_SHIFT);
    unused(otherShift.msb()); // The sum of both shifts is in 0..31, so five bits tell it.
    pe.all(p -> p.control.otherShift()).set(otherShift.truncate(Dimensions.SHIFT));

    // Of two maps that are added, the second activation of each window is the second map's.
    var addsMaps = config(Register.POOL_SECOND).asBool();
    var second = wire("second", sequencer.pooling.and(addsMaps).and(pool.first.not()));
    var distant = wire("distant", pool.address.plus(config(Register.SECOND_DISTANCE)));
    UInt memory = second.select(config(Register.SECOND_MEMORY), config(Register.SOURCE_MEMORY));
    UInt address = second.select(distant, pool.address);
    UInt ofPool = sequencer.pooling.select(address, dma.address());
    UInt ofDrain = readsOther.select(other.address, ofPool);
    UInt ofStream = sequencer.streaming.select(scanner.address, ofDrain);
    Bool any = scanner.read.or(readsOther).or(sequencer.pooling).or(dma.read());
    pe.all(p -> p.access.read()).set(wire("act_read", any));
    pe.all(p -> p.access.readMemory())
        .set(wire("act_read_memory", sequencer.busy.select(memory, dma.memory())));
    pe.all(p -> p.access.readAddress()).set(wire("act_read_address", ofStream));

    UInt shift = second.select(config(Register.SECOND_SHIFT), config(Register.POOL_SHIFT));
    var shifts = addsMaps.select(shift, lit(PoolUnit.SHIFT, 0));
    var reduces = reg("pool_reduces", sequencer.pooling);
    var reducesFirst = reg("pool_reduces_first", pool.first);
    var reciprocal = instance("reciprocal", new Reciprocal());
    reciprocal.valid.set(reduces);
    reciprocal.first.set(reducesFirst);
    reciprocal.inside.set(config(Register.POOL_INSIDE).asBool());
    reciprocal.fixed.set(config(Register.POOL_MULTIPLIER));
    pe.all(p -> p.control.pooling()).set(reduces);
    pe.all(p -> p.control.poolFirst()).set(reducesFirst);
    pe.all(p -> p.control.poolShift()).set(reg("pool_shifts", shifts));
    pe.all(p -> p.control.average()).set(config(Register.POOL_AVERAGE).asBool());
    pe.all(p -> p.control.multiplier()).set(reciprocal.multiplier);
  }

  /** Activations are written by a Drain, a pooling, or the DMA. */
  private void writes(Dma dma) {
    // An activation is written 4 cycles after its accumulator's address or its window's last.
    var drains = delayed("drain", sequencer.draining, Latency.DRAIN);
    var pools = delayed("pool", pool.last, Latency.POOL);
    var made = wire("made", drains.or(pools));
    target.load.set(sequencer.load);
    target.next.set(made);
    target.first.set(config(Register.TARGET_ADDRESS));
    target.last.set(config(Register.TARGET_LAST));
    target.capacity.set(config(Register.TARGET_CAPACITY));
    target.words.set(config(Register.TARGET_WORDS));
    target.pixelStep.set(config(Register.TARGET_STEP));
    UInt memory = sequencer.busy.select(config(Register.TARGET_MEMORY), dma.memory());
    pe.all(p -> p.access.write()).set(wire("act_write", made.or(dma.write())));
    pe.all(p -> p.access.writeMemory()).set(wire("act_write_memory", memory));
    pe.all(p -> p.access.writeAddress())
        .set(wire("act_write_address", made.select(target.address, dma.address())));
    pe.all(p -> p.control.writesPool()).set(pools);
    pe.all(p -> p.control.dmaWrite()).set(dma.write());
    pe.each(p -> p.dmaData).set(Vec.of(dma.data(), sint(Dimensions.VALUE)));
  }

  private Bool delayed(String name, Bool value, int cycles) {
    Bool late = value;
    for (int i = 1; i <= cycles; i++) {
      Bool register = reg(name + "_" + i, bool(), 0);
      register.set(late);
      late = register;
    }
    return late;
  }

  private void loading() {
    var write = input("load_write");
    var everywhere = input("load_all");
    var lane = input("load_pe", uint(d.laneBits()));
    var to = input("load_target", uint(Load.TARGET_BITS));
    var address = input("load_address", uint(d.loadAddressBits()));
    var data = input("load_data", uint(d.loadDataBits()));
    UInt one = wire("load_one", lit(uint(n), 1).shl(lane));
    UInt chosen = wire("load_chosen", one.or(everywhere.repeat(n)).and(write.repeat(n)));
    pe.each(p -> p.load.write()).set(Vec.of(chosen, bool()));
    pe.all(p -> p.load.target()).set(to);
    pe.all(p -> p.load.address()).set(address);
    pe.all(p -> p.load.data()).set(data);
  }

  private void counters() {
    var number = input("counter_number", uint(COUNTER_BITS));
    var lane = input("counter_pe", uint(d.laneBits()));
    pe.all(p -> p.control.counter()).set(number);
    UInt value = wire("pe_value", pe.each(p -> p.counter).get(lane));
    for (ArrayCounter counter : ArrayCounter.values()) {
      String name = counter.name().toLowerCase(Locale.ROOT);
      UInt count = reg(name + "_count", uint(Dimensions.LONG_COUNT), 0);
      Bool event =
          switch (counter) {
            case CYCLES -> sequencer.busy;
            case INITIALISE -> sequencer.initialised;
            case DRAIN -> sequencer.drained;
            case FILL -> sequencer.filled;
          };
      when(sequencer.load, () -> count.set(0)).elseWhen(event, () -> count.set(count.plus(1)));
      value = number.eq(counter.number()).select(count, value);
    }
    output("counter_value", value);
  }
}
