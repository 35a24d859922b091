package prunus.codegen.rtl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 * The whole array: groups of processing elements with their scanners, the sweeps and the sequencer.
 *
 * <p><b>Cycle contract.</b> The host loads memories ({@code load_*}: one PE, or all at once) and
 * activations ({@code dma_*}: a word of all PEs), writes configuration registers ({@code cfg_*})
 * and starts a command. While {@code busy}, which is for exactly the command's cycles, it keeps its
 * hands off. {@code bus_push} and {@code bus_pop} show in which cycles a group pushes a broadcast
 * and a PE takes one; of a joined Stream all groups show the one push. Counters are of the last
 * command, from the second cycle after its end; accumulators and activations read in one cycle are
 * there in the next.
 */
public final class PrunusArray extends Module {
  static final int COMMAND_BITS = Dimensions.bitsFor(ArrayCommand.values().length);
  static final int COUNTER_BITS =
      Dimensions.bitsFor(PeCounter.values().length + ArrayCounter.values().length);

  private final Dimensions d;
  private final int n;
  private final ConfigRegisters registers;
  private final Sequencer sequencer;
  private final AccumulatorSweep sweep;
  private final PoolSweep pool;
  private final MapAddress target;
  private final Instances<LaneGroup> group;
  private final Optional<DrainLanes> lanes;

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
    sequencer = instance("sequencer", new Sequencer(d));
    sweep = instance("sweep", new AccumulatorSweep(d));
    pool = instance("pool_sweep", new PoolSweep(d));
    target = instance("target", new MapAddress(d));
    group = instances("group", d.groupCount(), new LaneGroup(d));
    lanes =
        d.groupCount() > 1 ? Optional.of(instance("lanes", new DrainLanes(d))) : Optional.empty();
    configuration();
    control();
    scan();
    sweeps();
    memories();
    loading();
    counters();
    lanes.ifPresent(this::groups);
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
    sequencer.wordsLeft.set(group.each(g -> g.wordsLeft));
    sequencer.blocked.set(group.each(g -> g.blocked));
    sequencer.allIdle.set(group.each(g -> g.idle).allOnes());
    output("busy", sequencer.busy);
  }

  private void scan() {
    for (Register register : ScanRegisters.ALL) {
      group.all(g -> g.scan.get(register)).set(config(register));
    }
    group.all(g -> g.streaming).set(sequencer.streaming);
    group.all(g -> g.control.own()).set(config(Register.SCAN_OWN).asBool());
    group.each(g -> g.waits.byPeer()).set(sequencer.byPeer);
    group.each(g -> g.waits.byScan()).set(sequencer.byScan);
    group.each(g -> g.waits.atBarrier()).set(sequencer.atBarrier);
    output("bus_push", group.each(g -> g.push).packed());
    output("bus_pop", group.eachVec(g -> g.pop).packed());
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
    var summed = lanes.isPresent() ? summed() : sequencer.draining;
    reads(dma, summed);
    writes(dma, summed);
    group.all(g -> g.control.hostRead()).set(input("acc_read"));
    group.all(g -> g.control.hostAddress()).set(input("acc_address", uint(d.accumulatorBits())));
    Wiring.all(group, g -> g.sweep.signals(), sweep.sweep.signals());
    group.all(g -> g.control.clear()).set(sequencer.load);
    group.all(g -> g.control.half()).set(config(Register.WEIGHT_HALF));
    group.all(g -> g.control.clamp()).set(config(Register.CLAMP));
    group.all(g -> g.control.relu()).set(config(Register.RELU).asBool());
    output("dma_word", group.eachVec(g -> g.activation).packed());
    output("acc_word", group.eachVec(g -> g.accumulator).packed());
  }

  /** Activations are read by the scanner, a Drain that adds another map, a pooling, or the DMA. */
  private void reads(Dma dma, Bool summed) {
    var other = instance("other", new MapAddress(d));
    var adds = config(Register.ADD_OTHER).asBool();
    var readsOther = wire("reads_other", summed.and(adds));
    lanes.ifPresent(l -> l.reads.set(readsOther.and(split())));
    other.load.set(sequencer.load);
    other.next.set(lanes.map(l -> readsOther.and(l.readWord)).orElse(readsOther));
    other.first.set(config(Register.SOURCE_ADDRESS));
    other.last.set(config(Register.SOURCE_LAST));
    other.capacity.set(config(Register.SOURCE_CAPACITY));
    other.words.set(config(Register.TARGET_WORDS));
    other.pixelStep.set(config(Register.SOURCE_STEP));
    group.all(g -> g.control.addOther()).set(adds);
    UInt otherShift = config(Register.OTHER_SHIFT);
    unused(otherShift.msb()); // The sum of both shifts is in 0..31, so five bits tell it.
    group.all(g -> g.control.otherShift()).set(otherShift.truncate(Dimensions.SHIFT));

    // Of two maps that are added, the second activation of each window is the second map's.
    var addsMaps = config(Register.POOL_SECOND).asBool();
    var second = wire("second", sequencer.pooling.and(addsMaps).and(pool.first.not()));
    var distant = wire("distant", pool.address.plus(config(Register.SECOND_DISTANCE)));
    UInt memory = second.select(config(Register.SECOND_MEMORY), config(Register.SOURCE_MEMORY));
    UInt address = second.select(distant, pool.address);
    UInt ofPool = sequencer.pooling.select(address, dma.address());
    UInt ofDrain = readsOther.select(other.address, ofPool);
    Bool any = readsOther.or(sequencer.pooling).or(dma.read());
    group.all(g -> g.access.read()).set(wire("act_read", any));
    group
        .all(g -> g.access.readMemory())
        .set(wire("act_read_memory", sequencer.busy.select(memory, dma.memory())));
    group.all(g -> g.access.readAddress()).set(wire("act_read_address", ofDrain));

    UInt shift = second.select(config(Register.SECOND_SHIFT), config(Register.POOL_SHIFT));
    var shifts = addsMaps.select(shift, lit(PoolUnit.SHIFT, 0));
    var reduces = reg("pool_reduces", sequencer.pooling);
    var reducesFirst = reg("pool_reduces_first", pool.first);
    var reciprocal = instance("reciprocal", new Reciprocal());
    reciprocal.valid.set(reduces);
    reciprocal.first.set(reducesFirst);
    reciprocal.inside.set(config(Register.POOL_INSIDE).asBool());
    reciprocal.fixed.set(config(Register.POOL_MULTIPLIER));
    group.all(g -> g.control.pooling()).set(reduces);
    group.all(g -> g.control.poolFirst()).set(reducesFirst);
    group.all(g -> g.control.poolShift()).set(reg("pool_shifts", shifts));
    group.all(g -> g.control.average()).set(config(Register.POOL_AVERAGE).asBool());
    group.all(g -> g.control.multiplier()).set(reciprocal.multiplier);
  }

  /** Activations are written by a Drain, a pooling, or the DMA. */
  private void writes(Dma dma, Bool summed) {
    // An activation is written 4 cycles after its accumulator's address or its window's last.
    var drains = delayed("drain", summed, Latency.DRAIN);
    lanes.ifPresent(l -> l.writes.set(drains.and(split())));
    var pools = delayed("pool", pool.last, Latency.POOL);
    var made = wire("made", drains.or(pools));
    target.load.set(sequencer.load);
    target.next.set(lanes.map(l -> made.and(l.writeWord)).orElse(made));
    target.first.set(config(Register.TARGET_ADDRESS));
    target.last.set(config(Register.TARGET_LAST));
    target.capacity.set(config(Register.TARGET_CAPACITY));
    target.words.set(config(Register.TARGET_WORDS));
    target.pixelStep.set(config(Register.TARGET_STEP));
    UInt memory = sequencer.busy.select(config(Register.TARGET_MEMORY), dma.memory());
    group.all(g -> g.access.write()).set(wire("act_write", made.or(dma.write())));
    group.all(g -> g.access.writeMemory()).set(wire("act_write_memory", memory));
    group
        .all(g -> g.access.writeAddress())
        .set(wire("act_write_address", made.select(target.address, dma.address())));
    group.all(g -> g.control.writesPool()).set(pools);
    group.all(g -> g.control.dmaWrite()).set(dma.write());
    group.eachVec(g -> g.dmaData).packed().set(dma.data());
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

  private Bool split() {
    return config(Register.SPLIT).asBool();
  }

  /** A Drain's sums come out of the accumulators, in a split step out of the adder tree. */
  private Bool summed() {
    var late = delayed("tree", sequencer.draining.and(split()), Latency.tree(d.groupCount()));
    return wire("summed", split().select(late, sequencer.draining));
  }

  /** What several groups have between them. */
  private void groups(DrainLanes turns) {
    sequencer.split.orElseThrow().set(split());
    turns.load.set(sequencer.load);
    turns.locals.set(config(Register.SWEEP_LOCALS));
    group.eachVec(g -> several(g).reads()).packed().set(atEachPosition(turns.readMask));
    group.eachVec(g -> several(g).writes()).packed().set(atEachPosition(turns.writeMask));
    group.eachVec(g -> several(g).clears()).packed().set(atEachPosition(turns.clearMask));

    var bus = instance("bus", new JointBus(d));
    bus.groupAny.set(group.each(g -> several(g).found().any()));
    bus.groupLast.set(group.each(g -> several(g).found().last()));
    bus.groupFull.set(group.each(g -> several(g).full()));
    bus.groupLane.set(group.each(g -> several(g).found().lane()));
    bus.groupActivation.set(group.each(g -> several(g).found().activation()));
    group.all(g -> several(g).joint().split()).set(split());
    group.all(g -> several(g).joint().any()).set(bus.any);
    group.all(g -> several(g).joint().last()).set(bus.last);
    group.all(g -> several(g).joint().full()).set(bus.full);
    group.each(g -> several(g).joint().mine()).set(bus.mine);
    group.all(g -> several(g).joint().lane()).set(bus.lane);
    group.all(g -> several(g).joint().activation()).set(bus.activation);

    // Sums over the groups have their bias in the first one.
    UInt others = split().not().repeat(d.groupCount() - 1);
    var biased = wire("biased", concat(others, lit(true)));
    group.each(g -> several(g).biased()).set(Vec.of(biased, bool()));
    var sum = instance("sum", new GroupSum(d));
    sum.sums.set(group.eachVec(g -> g.accumulator));
    Vec<UInt> shifts = group.eachVec(g -> several(g).shifts());
    sum.shifts.set(shifts.get(0));
    unused(shifts.packed());
    group.all(g -> several(g).totals().packed()).set(sum.total);
    group.all(g -> several(g).totalShifts().packed()).set(sum.totalShift);
  }

  private static LaneGroup.Several several(LaneGroup group) {
    return group.several.orElseThrow();
  }

  /** A mask of groups for all lanes: what is a group's at position 0 is the next one's at 1. */
  private UInt atEachPosition(UInt mask) {
    List<Bool> all = new ArrayList<>();
    for (int lane = 0; lane < n; lane++) {
      int turn = lane / d.positions() - lane % d.positions();
      all.add(mask.bit(Math.floorMod(turn, d.groupCount())));
    }
    return Vec.of(all).packed();
  }

  private void loading() {
    var write = input("load_write");
    var everywhere = input("load_all");
    var lane = input("load_pe", uint(d.laneBits()));
    var to = input("load_target", uint(Load.TARGET_BITS));
    var address = input("load_address", uint(d.loadAddressBits()));
    var data = input("load_data", uint(d.loadDataBits()));
    UInt one = wire("load_one", lit(uint(n), 1).shl(lane));
    UInt chosen = wire("load_chosen", one.or(everywhere.repeat(n)));
    group.eachVec(g -> g.loads).packed().set(chosen);
    group.all(g -> g.load.write()).set(write);
    group.all(g -> g.load.target()).set(to);
    group.all(g -> g.load.address()).set(address);
    group.all(g -> g.load.data()).set(data);
  }

  private void counters() {
    var number = input("counter_number", uint(COUNTER_BITS));
    var lane = input("counter_pe", uint(d.laneBits()));
    group.all(g -> g.control.counter()).set(number);
    var counts = Vec.of(group.eachVec(g -> g.counter).packed(), uint(Dimensions.LONG_COUNT));
    UInt value = wire("pe_value", counts.get(lane));
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
