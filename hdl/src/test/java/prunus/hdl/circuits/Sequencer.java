package prunus.hdl.circuits;

import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/** A state machine around a counter. */
public final class Sequencer extends Module {
  enum State {
    IDLE,
    LOAD,
    RUN
  }

  public final Bool start;
  public final Bool busy;
  public final UInt steps;

  public Sequencer() {
    super("Sequencer");
    start = input("start");
    busy = output("busy");
    steps = output("steps", uint(4));
    var counter = instance("counter", new Counter(4));
    var fsm = fsm("state", State.IDLE);
    fsm.next(
        s ->
            switch (s) {
              case IDLE -> go(start, State.LOAD);
              case LOAD -> go(State.RUN);
              case RUN -> go(counter.count.eq(9), State.IDLE).go(start.not(), State.LOAD);
            });
    counter.en.set(fsm.is(State.RUN));
    fsm.match(
        s -> {
          switch (s) {
            case IDLE -> busy.set(false);
            case LOAD, RUN -> busy.set(true);
          }
        });
    steps.set(counter.count);
    assertion("in_range", counter.count.le(12));
    cover("reached", counter.count.eq(9));
  }
}
