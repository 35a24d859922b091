package prunus.codegen.rtl;

import java.util.Optional;
import prunus.array.contract.Dimensions;
import prunus.array.contract.Register;
import prunus.hdl.Bool;
import prunus.hdl.Instances;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;
import prunus.hdl.Vec;

/**
 * A group of lanes: P processing elements, the scanner that reads their activations, and the bus on
 * which it broadcasts to them. An array of one group has no more than this and the sweeps; of
 * several, each scans its own lanes, or all go in step ({@link Joint}).
 *
 * <p><b>Cycle contract.</b> That of {@link Scanner} and {@link ProcessingElement}. {@code
 * words_left} and {@code blocked} speak of the cycle, {@code idle} of the one before.
 */
final class LaneGroup extends Module {
  final PeControl control;
  final ScanRegisters scan;
  final Bool streaming;
  final Idle waits;
  final Load load;
  final Vec<Bool> loads;
  final Sweep sweep;
  final ActivationMemories.Access access;
  final Vec<SInt> dmaData;
  final Optional<Several> several;
  final Bool wordsLeft;
  final Bool blocked;
  final Bool idle;
  final Bool push;
  final Vec<Bool> pop;
  final Vec<SInt> activation;
  final Vec<SInt> accumulator;
  final Vec<UInt> counter;

  /**
   * What there is of a group if there are several.
   *
   * @param joint what all groups offer together
   * @param found what this one offers
   * @param full whether one of its queues is
   * @param biased whether its accumulators begin with the bias; else with 0
   * @param reads lanes that read what a Drain adds, in the cycle in which it reads
   * @param writes lanes that a result is written to, in the cycle in which it is
   * @param clears those of them that get a 0
   * @param totals the positions' accumulators, added up over the groups
   * @param totalShifts right shifts of the channels that these are of
   * @param shifts right shifts of the channels that are drained
   */
  record Several(
      Joint joint,
      Found found,
      Bool full,
      Bool biased,
      Vec<Bool> reads,
      Vec<Bool> writes,
      Vec<Bool> clears,
      Vec<SInt> totals,
      Vec<UInt> totalShifts,
      Vec<UInt> shifts) {}

  LaneGroup(Dimensions d) {
    super("LaneGroup");
    int lanes = d.positions();
    control = inputs("control", PeControl.of(d));
    scan = inputs("scan", ScanRegisters.of(d));
    streaming = input("streaming");
    waits = inputs("waits", Idle.bundle());
    load = inputs("load", Load.of(d));
    loads = input("loads", vec(lanes, bool()));
    sweep = inputs("sweep", Sweep.of(d));
    access = inputs("access", ActivationMemories.Access.of(d));
    dmaData = input("dma_data", vec(lanes, sint(Dimensions.VALUE)));
    several = d.groupCount() > 1 ? Optional.of(several(d)) : Optional.empty();

    var pe = instances("pe", lanes, new ProcessingElement(d));
    var scanner = instance("scanner", new Scanner(d));
    scan(d, scanner, pe);
    Wiring.all(pe, p -> p.control.signals(), control.signals());
    Wiring.all(pe, p -> p.waits.signals(), waits.signals());
    Wiring.all(pe, p -> p.sweep.signals(), sweep.signals());
    Wiring.all(pe, p -> p.load.shared(), load.shared());
    UInt meant = wire("meant", loads.packed().and(load.write().repeat(lanes)));
    pe.each(p -> p.load.write()).set(Vec.of(meant, bool()));
    pe.each(p -> p.dmaData).set(dmaData);
    activations(scanner, pe, lanes);
    several.ifPresent(s -> together(s, scanner, pe));

    wordsLeft = output("words_left", scanner.wordsLeft);
    blocked = output("blocked", scanner.blocked);
    idle = output("idle", pe.each(p -> p.idle).allOnes());
    push = output("push", scanner.push);
    pop = output("pop", pe.each(p -> p.pop));
    activation = output("activation", pe.each(p -> p.activation));
    accumulator = output("accumulator", pe.each(p -> p.accumulator));
    counter = output("counter", pe.each(p -> p.counter));
  }

  private Several several(Dimensions d) {
    int lanes = d.positions();
    return new Several(
        inputs("joint", Joint.of(d)),
        outputs("found", Found.of(d)),
        output("full"),
        input("biased"),
        input("reads", vec(lanes, bool())),
        input("writes", vec(lanes, bool())),
        input("clears", vec(lanes, bool())),
        input("totals", vec(lanes, sint(Dimensions.SUM))),
        input("total_shifts", vec(lanes, uint(Dimensions.SHIFT))),
        output("shifts", vec(lanes, uint(Dimensions.SHIFT))));
  }

  private void scan(Dimensions d, Scanner scanner, Instances<ProcessingElement> pe) {
    var coordinates = instance("coordinates", new ScanCoordinates(d));
    coordinates.load.set(control.clear());
    coordinates.next.set(scanner.wordPassed);
    coordinates.pixelWords.set(scan.get(Register.SCAN_PIXEL_WORDS));
    coordinates.width.set(scan.get(Register.SCAN_WIDTH));
    coordinates.rowStride.set(scan.get(Register.SCAN_ROW_STRIDE));
    coordinates.pixelStride.set(scan.get(Register.SCAN_PIXEL_STRIDE));
    coordinates.rowPhase.set(scan.get(Register.SCAN_ROW_PHASE));
    coordinates.pixelPhase.set(scan.get(Register.SCAN_PIXEL_PHASE));
    coordinates.firstColumn.set(scan.get(Register.SCAN_COLUMN));
    coordinates.pixelColumn.set(scan.get(Register.SCAN_PIXEL_COLUMN));
    coordinates.wordStep.set(scan.get(Register.SCAN_WORD_STEP));
    coordinates.pixelStep.set(scan.get(Register.SCAN_PIXEL_STEP));
    coordinates.rowStep.set(scan.get(Register.SCAN_ROW_STEP));
    coordinates.firstBase.set(scan.get(Register.SCAN_BASE));
    coordinates.pixelBase.set(scan.get(Register.SCAN_PIXEL_BASE));
    coordinates.wordBase.set(scan.get(Register.SCAN_WORD_BASE));
    coordinates.firstMinimum.set(scan.get(Register.SCAN_MINIMUM));
    coordinates.rowSize.set(scan.get(Register.ROW_SIZE));

    scanner.load.set(control.clear());
    scanner.running.set(streaming);
    scanner.words.set(scan.get(Register.SCAN_WORDS));
    scanner.firstAddress.set(scan.get(Register.SOURCE_ADDRESS));
    scanner.ringLast.set(scan.get(Register.SOURCE_LAST));
    scanner.ringCapacity.set(scan.get(Register.SOURCE_CAPACITY));
    scanner.own.set(control.own());
    scanner.column.set(coordinates.column);
    scanner.base.set(coordinates.base);
    scanner.minimum.set(coordinates.minimum);
    scanner.anyFull.set(wire("any_full", pe.each(p -> p.full).anyOne()));
    scanner.held.set(pe.each(p -> p.held));
    scanner.nonZero.set(pe.each(p -> p.nonZero));
    pe.all(p -> p.advance).set(scanner.advance);
    pe.all(p -> p.push).set(scanner.push);
    Wiring.all(pe, p -> p.broadcast.signals(), scanner.item.signals());
  }

  /** In a Stream the scanner says what is read. */
  private void activations(Scanner scanner, Instances<ProcessingElement> pe, int lanes) {
    several.ifPresentOrElse(
        s -> {
          UInt others = access.read().repeat(lanes).and(s.reads().packed());
          UInt writes = access.write().repeat(lanes).and(s.writes().packed());
          pe.each(p -> p.access.read()).set(Vec.of(scanner.read.repeat(lanes).or(others), bool()));
          pe.each(p -> p.access.write()).set(Vec.of(writes, bool()));
        },
        () -> {
          pe.all(p -> p.access.read()).set(scanner.read.or(access.read()));
          pe.all(p -> p.access.write()).set(access.write());
        });
    pe.all(p -> p.access.readMemory()).set(access.readMemory());
    pe.all(p -> p.access.readAddress())
        .set(wire("read_address", streaming.select(scanner.address, access.readAddress())));
    pe.all(p -> p.access.writeMemory()).set(access.writeMemory());
    pe.all(p -> p.access.writeAddress()).set(access.writeAddress());
  }

  private void together(Several s, Scanner scanner, Instances<ProcessingElement> pe) {
    scanner.joint.orElseThrow().set(s.joint());
    s.found().set(scanner.found.orElseThrow());
    s.full().set(pe.each(p -> p.full).anyOne());
    pe.all(p -> p.group.orElseThrow().split()).set(s.joint().split());
    pe.all(p -> p.group.orElseThrow().biased()).set(s.biased());
    pe.each(p -> p.group.orElseThrow().cleared()).set(s.clears());
    pe.each(p -> p.group.orElseThrow().total()).set(s.totals());
    pe.each(p -> p.group.orElseThrow().shift()).set(s.totalShifts());
    s.shifts().set(pe.each(p -> p.shift.orElseThrow()));
  }
}
