package prunus.testbench.tutorial;

import prunus.hdl.Bool;
import prunus.hdl.Bundle;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.Type;
import prunus.hdl.UInt;
import prunus.hdl.Vec;
import prunus.hdl.parts.Fifo;

/** The circuits of docs/hdl.md; what stands between region marks is quoted there. */
final class Circuits {
  private Circuits() {}

  // region Ticker
  static final class Ticker extends Module {
    Ticker(int width) {
      super("Ticker" + width);
      var en = input("en");
      var count = reg("count", uint(width), 0);
      when(en, () -> count.set(count.plus(1)));
      output("ticks", count);
    }
  }

  // endregion
  // region Careless
  static final class Careless extends Module {
    Careless() {
      super("Careless");
      var a = input("a", uint(8));
      var b = input("b", uint(9));
      output("sum", a.plus(b));
    }
  }

  // endregion
  // region Average
  static final class Average extends Module {
    Average() {
      super("Average");
      var a = input("a", sint(8));
      var b = input("b", sint(8));
      SInt sum = a.plusGrow(b);
      var mean = wire("mean", sum.shr(1).truncate(8));
      output("mean_out", mean);
      output("magnitude", mean.lt(0).select(mean.negate(), mean).asUInt());
      output("parity", a.concat(b).xorReduce());
    }
  }

  // endregion
  // region Saturating
  static final class Saturating extends Module {
    Saturating() {
      super("Saturating");
      var up = input("up");
      var down = input("down");
      var level = reg("level", uint(4), 0);
      when(up.and(down.not()).and(level.ne(15)), () -> level.set(level.plus(1)))
          .elseWhen(down.and(up.not()).and(level.ne(0)), () -> level.set(level.minus(1)));
      var state = output("state", uint(2));
      when(level.eq(0), () -> state.set(0))
          .elseWhen(level.eq(15), () -> state.set(2))
          .otherwise(() -> state.set(1));
    }
  }

  // endregion
  // region Lock
  enum State {
    CLOSED,
    HALF,
    OPEN
  }

  static final class Lock extends Module {
    Lock() {
      super("Lock");
      var digit = input("digit", uint(4));
      var enter = input("enter");
      var fsm = fsm("state", State.CLOSED);
      fsm.next(
          s ->
              switch (s) {
                case CLOSED -> go(enter.and(digit.eq(4)), State.HALF);
                case HALF -> go(enter.and(digit.eq(2)), State.OPEN).go(enter, State.CLOSED);
                case OPEN -> go(enter, State.CLOSED);
              });
      output("open", fsm.is(State.OPEN));
    }
  }

  // endregion
  // region Table
  static final class Table extends Module {
    Table() {
      super("Table");
      var code = input("code", uint(2));
      var we = input("we");
      var address = input("address", uint(4));
      var weight = rom("codebook", sint(8), -100, -7, 7, 100).readSync("weight", code);
      var sums = memory("sums", 16, sint(12));
      var old = sums.readAsync("old", address);
      when(we, () -> sums.write(address, old.plus(weight.extend(12))));
      output("sum", old);
    }
  }

  // endregion
  // region Stage
  record Stream(Bool valid, UInt data) {
    static Bundle<Stream> of(int width) {
      return p -> new Stream(p.bool("valid"), p.of("data", Type.uint(width)));
    }
  }

  static final class Doubler extends Module {
    final Stream in;
    final Stream out;

    Doubler(int width) {
      super("Doubler" + width);
      in = inputs("in", Stream.of(width));
      out = outputs("out", Stream.of(width));
      out.valid().set(reg("valid_q", in.valid()));
      out.data().set(reg("data_q", in.data().shl(1)));
    }
  }

  static final class Pipeline extends Module {
    Pipeline() {
      super("Pipeline");
      var in = inputs("in", Stream.of(8));
      var pop = input("pop");
      var doubler = instance("doubler", new Doubler(8));
      var queue = instance("queue", new Fifo(8, 4));
      doubler.in.valid().set(in.valid());
      doubler.in.data().set(in.data());
      queue.push.set(doubler.out.valid());
      queue.data.set(doubler.out.data());
      queue.pop.set(pop);
      output("empty", queue.empty);
      output("head", queue.head);
      output("full", queue.full);
    }
  }

  // endregion
  // region Row
  static final class Cell extends Module {
    final Bool enable = input("enable");
    final UInt data = input("data", uint(8));
    final UInt sum;

    Cell() {
      super("Cell");
      var total = reg("total", uint(12), 0);
      when(enable, () -> total.set(total.plus(data.extend(12))));
      sum = output("sum", total);
    }
  }

  static final class Row extends Module {
    Row(int cells) {
      super("Row" + cells);
      var enable = input("enable");
      var data = input("data", vec(cells, uint(8)));
      var which = input("which", uint(4));
      var cell = instances("adder", cells, new Cell());
      cell.all(c -> c.enable).set(enable);
      cell.each(c -> c.data).set(data);
      Vec<UInt> sums = cell.each(c -> c.sum);
      output("chosen", sums.get(which));
      output("any", sums.anyOne());
    }
  }

  // endregion

  // region Safe
  static final class Safe extends Module {
    Safe() {
      super("Safe");
      var take = input("take");
      var give = input("give");
      var coins = reg("coins", uint(3), 0);
      var held = reg("held", bool(), 0);
      when(give.and(coins.ne(5)), () -> coins.set(coins.plus(1)))
          .elseWhen(take.and(coins.ne(0)), () -> coins.set(coins.minus(1)));
      held.set(coins.ne(0));
      output("some", held);
      assertion("never_above_five", coins.le(5));
      cover("reaches_five", coins.eq(5));
    }
  }

  // endregion
}
