package prunus.codegen.rtl;

import java.util.Optional;
import prunus.array.contract.Dimensions;
import prunus.array.contract.LoadTarget;
import prunus.array.contract.PeCounter;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;

/**
 * One processing element: POP → WALK → ENTRY → ADDRESS → MULTIPLY → ACCUMULATE, one entry a cycle,
 * never a stall that depends on data.
 *
 * <p><b>Cycle contract.</b> A broadcast popped in cycle s, whose column has n entries, adds entry i
 * (from 1) to its accumulator in cycle s+i+4; the slots s to s+max(1, n)−1 are its own, and the
 * next pop is in s+max(1, n) at the earliest. {@code idle} tells a cycle later that the PE had
 * nothing to walk.
 */
final class ProcessingElement extends Module {
  final PeControl control;
  final Bool advance;
  final Bool push;
  final Item broadcast;
  final Idle waits;
  final Load load;
  final Sweep sweep;
  final ActivationMemories.Access access;
  final SInt dmaData;
  final Optional<GroupPart> group;
  final Bool full;
  final Bool pop;
  final Bool idle;
  final SInt activation;
  final SInt held;
  final Bool nonZero;
  final SInt accumulator;
  final UInt counter;
  final Optional<UInt> shift;

  ProcessingElement(Dimensions d) {
    super("ProcessingElement");
    control = inputs("control", PeControl.of(d));
    advance = input("advance");
    push = input("push");
    broadcast = inputs("broadcast", Item.of(d));
    waits = inputs("waits", Idle.bundle());
    load = inputs("load", Load.of(d));
    sweep = inputs("sweep", Sweep.of(d));
    access = inputs("access", ActivationMemories.Access.of(d));
    dmaData = input("dma_data", sint(Dimensions.VALUE));
    boolean grouped = d.groupCount() > 1;
    group = grouped ? Optional.of(inputs("group", GroupPart.bundle())) : Optional.empty();

    // The scanned word's own lane: in an own-lane Stream it goes no further than the queue.
    var activations = instance("activations", new ActivationMemories(d));
    var lane = instance("lane", new ScanLane());
    lane.arriving.set(activations.data);
    lane.advance.set(advance);
    held = output("held", lane.held);
    nonZero = output("non_zero", lane.nonZero);

    // POP: the queue's head goes to the pointer banks.
    var queue = instance("queue", new ActivationQueue(d));
    var pointers = instance("pointers", new PointerBanks(d));
    var walker = instance("walker", new ColumnWalker());
    queue.push.set(push.and(control.own().not().or(lane.heldNonZero)));
    queue.pushed.column().set(broadcast.column());
    queue.pushed.activation().set(control.own().select(lane.held, broadcast.activation()));
    queue.pushed.base().set(broadcast.base());
    queue.pushed.minimum().set(broadcast.minimum());
    queue.pop.set(walker.pop);
    pointers.read.set(walker.pop);
    pointers.column.set(queue.head.column());
    pointers.half.set(control.half());
    pointers.write.set(load.into(LoadTarget.POINTERS));
    pointers.writeAddress.set(load.address().resize(d.columnBits() + 1));
    pointers.writeData.set(load.data().truncate(Dimensions.POINTER));
    full = output("full", queue.full);
    pop = output("pop", walker.pop);
    idle = output("idle", reg("idle_q", walker.ready.and(queue.occupied.not())));

    // WALK: the weight row of each entry.
    walker.occupied.set(queue.occupied);
    walker.begin.set(pointers.begin);
    walker.end.set(pointers.end);
    var walkActivation = reg("walk_activation", sint(Dimensions.VALUE));
    var walkBase = reg("walk_base", uint(d.accumulatorBits()));
    var walkMinimum = reg("walk_minimum", uint(d.accumulatorBits()));
    when(
        walker.pop,
        () -> {
          walkActivation.set(queue.head.activation());
          walkBase.set(queue.head.base());
          walkMinimum.set(queue.head.minimum());
        });
    var rows = instance("rows", new WeightRows(d));
    rows.entry.set(walker.entry);
    rows.position.set(walker.position);
    rows.half.set(control.half());
    rows.forget.set(control.clear());
    rows.write.set(load.into(LoadTarget.WEIGHTS));
    rows.writeAddress.set(load.address().resize(d.rowBits() + 1));
    rows.writeData.set(load.data().truncate(d.rowWidth()));

    // ENTRY: rank, offset, weight.
    var entryValid = reg("entry_valid", bool(), 0);
    entryValid.set(walker.entry);
    var decoder = instance("decoder", new EntryDecoder(d));
    decoder.entry.set(entryValid);
    decoder.first.set(reg("entry_first", walker.first));
    decoder.code.set(rows.code);
    decoder.run.set(rows.run);
    forward(decoder.load, load);
    var entryActivation = reg("entry_activation", walkActivation);
    var entryBase = reg("entry_base", walkBase);
    var entryMinimum = reg("entry_minimum", walkMinimum);

    // ADDRESS: which accumulator, unless the entry falls above the image.
    var base = reg("address_base", entryBase);
    var minimum = reg("address_minimum", entryMinimum);
    var inside = decoder.valid.and(decoder.offset.ge(minimum));
    var multiplier = instance("multiplier", new Multiplier());
    multiplier.weight.set(decoder.weight);
    multiplier.activation.set(reg("address_activation", entryActivation));

    // MULTIPLY and ACCUMULATE.
    var sums = instance("sums", new Accumulators(d));
    sums.addValid.set(inside);
    sums.addAddress.set(base.plus(decoder.offset));
    sums.product.set(multiplier.product);
    sums.sweepValid.set(sweep.valid());
    sums.sweepAddress.set(sweep.address());
    sums.hostRead.set(control.hostRead());
    sums.hostAddress.set(control.hostAddress());
    accumulator = output("accumulator", sums.data);

    var biases = memory("biases", 1 << d.rankBits(), uint(Dimensions.BIAS_WORD));
    when(
        load.into(LoadTarget.BIASES),
        () ->
            biases.write(
                load.address().resize(d.rankBits()), load.data().truncate(Dimensions.BIAS_WORD)));
    var bias = biases.readSync("bias", sweep.local(), sweep.valid());
    var first = bias.truncate(Dimensions.SUM).asSInt();
    var none = lit(sint(Dimensions.SUM), 0);
    sums.refill.set(group.map(g -> g.biased().select(first, none)).orElse(first));
    var channelShift = bias.slice(Dimensions.BIAS_WORD - 1, Dimensions.SUM);
    shift = grouped ? Optional.of(output("shift", channelShift)) : Optional.empty();

    // Drain and pooling: sums and activations become activations.
    var requantiser = instance("requantiser", new Requantiser());
    requantiser.sum.set(group.map(g -> g.split().select(g.total(), sums.data)).orElse(sums.data));
    requantiser.shift.set(
        group.map(g -> g.split().select(g.shift(), channelShift)).orElse(channelShift));
    requantiser.other.set(activations.data);
    requantiser.adds.set(control.addOther());
    requantiser.otherShift.set(control.otherShift());
    requantiser.clamp.set(control.clamp());
    requantiser.relu.set(control.relu());
    var pool = instance("pool", new PoolUnit());
    pool.valid.set(control.pooling());
    pool.first.set(control.poolFirst());
    pool.activation.set(activations.data);
    pool.shift.set(control.poolShift());
    pool.average.set(control.average());
    pool.multiplier.set(control.multiplier());
    pool.clamp.set(control.clamp());
    pool.relu.set(control.relu());
    var made = control.writesPool().select(pool.value, requantiser.value);
    var zero = lit(sint(Dimensions.VALUE), 0);
    var written = group.map(g -> g.cleared().select(zero, made)).orElse(made);
    activations.writeData.set(control.dmaWrite().select(dmaData, written));
    forward(activations.access, access);
    activation = output("activation", activations.data);

    // Counters.
    var counters = instance("counters", new PeCounters());
    counters.clear.set(control.clear());
    counters.number.set(control.counter());
    counters.events.get(PeCounter.MAC).set(entryValid.and(decoder.padding.not()));
    counters.events.get(PeCounter.PADDING).set(decoder.padding);
    counters.events.get(PeCounter.EMPTY_COLUMN).set(walker.empty);
    counters.events.get(PeCounter.STARVED_BY_PEER).set(idle.and(waits.byPeer()));
    counters.events.get(PeCounter.STARVED_BY_SCAN).set(idle.and(waits.byScan()));
    counters.events.get(PeCounter.BARRIER).set(idle.and(waits.atBarrier()));
    counters.events.get(PeCounter.WEIGHT_ROWS).set(rows.rowRead);
    counter = output("counter", counters.value);
  }

  private static void forward(Load to, Load from) {
    to.write().set(from.write());
    to.target().set(from.target());
    to.address().set(from.address());
    to.data().set(from.data());
  }

  private static void forward(ActivationMemories.Access to, ActivationMemories.Access from) {
    to.read().set(from.read());
    to.readMemory().set(from.readMemory());
    to.readAddress().set(from.readAddress());
    to.write().set(from.write());
    to.writeMemory().set(from.writeMemory());
    to.writeAddress().set(from.writeAddress());
  }
}
