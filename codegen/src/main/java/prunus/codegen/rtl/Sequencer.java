package prunus.codegen.rtl;

import prunus.array.contract.ArrayCommand;
import prunus.hdl.Bool;
import prunus.hdl.Fsm;
import prunus.hdl.Go;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * Runs one command at a time and says what every cycle is for.
 *
 * <p><b>Cycle contract.</b> {@code start} with {@code command} in a cycle without {@code busy}
 * loads all address counters ({@code load}); the command's first cycle is the next, and {@code
 * busy} holds for exactly the command's cycles: behind the last address, 1 for an Initialise, 4 for
 * a Drain or a PoolRows; of a Stream, 5 from the cycle in which no word is left, every queue is
 * empty and nobody walks. {@code waits} speaks of the cycle before.
 */
final class Sequencer extends Module {
  private static final int SCAN_FILL = 2;
  private static final int TAIL_BITS = 3;

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
  final Bool wordsLeft;
  final Bool blocked;
  final Bool allIdle;
  final Bool load;
  final Bool busy;
  final Bool sweeping;
  final Bool streaming;
  final Bool draining;
  final Bool pooling;
  final Idle waits;
  final Bool initialised;
  final Bool drained;
  final Bool filled;

  Sequencer() {
    super("Sequencer");
    start = input("start");
    command = input("command", uint(PrunusArray.COMMAND_BITS));
    sweepLast = input("sweep_last");
    poolLast = input("pool_last");
    wordsLeft = input("words_left");
    blocked = input("blocked");
    allIdle = input("all_idle");

    Fsm<State> state = fsm("state", State.IDLE);
    var tail = reg("tail", uint(TAIL_BITS));
    var age = reg("age", uint(2), 0);
    var filling = wire("filling", age.ne(SCAN_FILL));

    // The cycle before, as the idle PEs report it.
    var streamed = reg("streamed", bool(), 0);
    var scanned = reg("scanned", state.is(State.STREAM).and(filling.not()));
    var leftBefore = reg("left_before", wordsLeft);
    var blockedBefore = reg("blocked_before", blocked);
    streamed.set(state.is(State.STREAM));
    var over = wire("over", streamed.and(scanned).and(leftBefore.not()).and(allIdle));

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
            case DRAIN, POOL -> tail.set(4);
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
    waits = outputs("waits", Idle.bundle());
    var working = streamed.and(scanned);
    waits.byPeer().set(working.and(leftBefore).and(blockedBefore));
    waits.byScan().set(working.and(leftBefore).and(blockedBefore.not()));
    waits.atBarrier().set(working.and(leftBefore.not()).and(over.not()));
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
