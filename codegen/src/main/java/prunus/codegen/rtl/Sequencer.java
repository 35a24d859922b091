package prunus.codegen.rtl;

import java.util.Optional;
import prunus.array.contract.ArrayCommand;
import prunus.array.contract.Dimensions;
import prunus.array.contract.Latency;
import prunus.hdl.Bool;
import prunus.hdl.Fsm;
import prunus.hdl.Go;
import prunus.hdl.Module;
import prunus.hdl.UInt;
import prunus.hdl.Vec;

/**
 * Runs one command at a time and says what every cycle is for.
 *
 * <p><b>Cycle contract.</b> {@code start} with {@code command} in a cycle without {@code busy}
 * loads all address counters ({@code load}); the command's first cycle is the next, and {@code
 * busy} holds for exactly the command's cycles: behind the last address, 1 for an Initialise, 4 for
 * a Drain or a PoolRows, and for the adder tree of a split Drain ⌈log₂ G⌉ more; of a Stream, 5 from
 * the cycle in which no group has a word left, every queue is empty and nobody walks. What idle PEs
 * wait for is said by group, and of the cycle before.
 */
final class Sequencer extends Module {
  private static final int SCAN_FILL = 2;

  /** What the array is doing; TAIL is the emptying of the pipelines. */
  enum State {
    IDLE,
    INITIALISE,
    STREAM,
    DRAIN,
    POOL,
    TAIL
  }

  final Bool start;
  final UInt command;
  final Bool sweepLast;
  final Bool poolLast;
  final Vec<Bool> wordsLeft;
  final Vec<Bool> blocked;
  final Bool allIdle;
  final Bool load;
  final Bool busy;
  final Bool sweeping;
  final Bool streaming;
  final Bool draining;
  final Bool pooling;
  final Vec<Bool> byPeer;
  final Vec<Bool> byScan;
  final Vec<Bool> atBarrier;
  final Bool initialised;
  final Bool drained;
  final Bool filled;
  final Optional<Bool> split;

  Sequencer(Dimensions d) {
    super("Sequencer");
    start = input("start");
    command = input("command", uint(PrunusArray.COMMAND_BITS));
    sweepLast = input("sweep_last");
    poolLast = input("pool_last");
    int groups = d.groupCount();
    wordsLeft = input("words_left", vec(groups, bool()));
    blocked = input("blocked", vec(groups, bool()));
    allIdle = input("all_idle");
    split = groups > 1 ? Optional.of(input("split")) : Optional.empty();
    int summed = Latency.DRAIN + Latency.tree(groups);
    int tailBits = Dimensions.bitsFor(summed + 1);
    UInt plain = lit(tailBits, Latency.DRAIN);
    UInt drainTail = split.map(s -> s.select(lit(tailBits, summed), plain)).orElse(plain);

    Fsm<State> state = fsm("state", State.IDLE);
    var tail = reg("tail", uint(tailBits));
    var age = reg("age", uint(2), 0);
    var filling = wire("filling", age.ne(SCAN_FILL));

    // The cycle before, as the idle PEs report it.
    var streamed = reg("streamed", bool(), 0);
    var scanned = reg("scanned", state.is(State.STREAM).and(filling.not()));
    var leftBefore = reg("left_before", wordsLeft);
    var blockedBefore = reg("blocked_before", blocked);
    streamed.set(state.is(State.STREAM));
    var scans = wire("scans", leftBefore.anyOne());
    var over = wire("over", streamed.and(scanned).and(scans.not()).and(allIdle));

    state.next(
        s ->
            switch (s) {
              case IDLE -> begin();
              case INITIALISE, DRAIN -> go(sweepLast, State.TAIL);
              case STREAM -> go(over, State.TAIL);
              case POOL -> go(poolLast, State.TAIL);
              case TAIL -> go(tail.eq(1), State.IDLE);
            });
    state.match(
        s -> {
          switch (s) {
            case INITIALISE -> tail.set(1);
            case STREAM -> tail.set(3);
            case DRAIN -> tail.set(drainTail);
            case POOL -> tail.set(plain);
            case IDLE, TAIL -> tail.set(tail.minus(1));
          }
        });
    when(state.is(State.STREAM), () -> when(filling, () -> age.set(age.plus(1))))
        .otherwise(() -> age.set(0));

    load = output("load", state.is(State.IDLE).and(start));
    busy = output("busy", state.is(State.IDLE).not());
    sweeping = output("sweeping", state.is(State.INITIALISE).or(state.is(State.DRAIN)));
    streaming = output("streaming", state.is(State.STREAM));
    draining = output("draining", state.is(State.DRAIN));
    pooling = output("pooling", state.is(State.POOL));
    var working = streamed.and(scanned);
    UInt left = working.repeat(groups).and(leftBefore.packed());
    UInt held = blockedBefore.packed();
    UInt done = working.and(over.not()).repeat(groups).and(leftBefore.packed().not());
    byPeer = output("by_peer", Vec.of(left.and(held), bool()));
    byScan = output("by_scan", Vec.of(left.and(held.not()), bool()));
    atBarrier = output("at_barrier", Vec.of(done, bool()));
    initialised = output("initialised", state.is(State.INITIALISE));
    drained = output("drained", state.is(State.DRAIN).or(state.is(State.POOL)));
    var emptying = reg("emptying", state.is(State.TAIL));
    filled = output("filled", emptying.or(streamed.and(scanned.not())).or(over));
  }

  private Go<State> begin() {
    Go<State> go = go(is(ArrayCommand.INITIALISE), State.INITIALISE);
    return go.go(is(ArrayCommand.STREAM), State.STREAM)
        .go(is(ArrayCommand.DRAIN), State.DRAIN)
        .go(is(ArrayCommand.POOL), State.POOL);
  }

  private Bool is(ArrayCommand wanted) {
    return start.and(command.eq(wanted.number()));
  }
}
