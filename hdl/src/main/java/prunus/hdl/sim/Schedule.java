package prunus.hdl.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Signal;
import prunus.hdl.sim.Netlist.FlatMemory;
import prunus.hdl.sim.Netlist.Register;
import prunus.hdl.sim.Netlist.Step;

/** Finds an order in which everything is computed after what it needs. */
final class Schedule {
  private final List<Expr> drivers;
  private final FlatMemory[] readBy;
  private final boolean[] exprDone;
  private final boolean[] signalDone;
  private final List<Step> steps = new ArrayList<>();

  /** What is being computed: an expression or a signal, and which operand comes next. */
  private static final class Frame {
    final Expr expr;
    final Signal signal;
    int next;

    Frame(Expr expr, Signal signal) {
      this.expr = expr;
      this.signal = signal;
    }
  }

  private final Deque<Frame> stack = new ArrayDeque<>();

  Schedule(
      List<Signal> signals,
      List<Expr> drivers,
      List<Register> registers,
      List<FlatMemory> memories,
      int expressions) {
    this.drivers = drivers;
    readBy = new FlatMemory[signals.size()];
    exprDone = new boolean[expressions];
    signalDone = new boolean[signals.size()];
    for (FlatMemory m : memories) {
      if (!m.kind().syncRead()) {
        readBy[m.pin("rdata").index()] = m;
      }
    }
    for (Signal s : signals) {
      settle(new Frame(null, s));
    }
    for (Register r : registers) {
      settle(new Frame(r.next(), null));
    }
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  private void settle(Frame root) {
    push(root);
    while (!stack.isEmpty()) {
      Frame frame = stack.element();
      if (!advance(frame)) {
        stack.pop();
      }
    }
  }

  private void push(Frame frame) {
    boolean done =
        frame.expr != null ? exprDone[frame.expr.id()] : signalDone[frame.signal.index()];
    if (!done) {
      stack.push(frame);
    }
  }

  /** Whether something had to be pushed first. */
  private boolean advance(Frame frame) {
    int next = frame.next++;
    if (frame.expr instanceof Expr.Ref ref) {
      if (next == 0) {
        push(new Frame(null, ref.signal()));
        return true;
      }
    } else if (frame.expr != null) {
      List<Expr> operands = frame.expr.operands();
      if (next < operands.size()) {
        push(new Frame(operands.get(next), null));
        return true;
      }
    } else if (next == 0) {
      int index = frame.signal.index();
      if (drivers.get(index) != null) {
        push(new Frame(drivers.get(index), null));
        return true;
      }
      if (readBy[index] != null) {
        push(new Frame(null, readBy[index].pin("raddr")));
        return true;
      }
    }
    finish(frame);
    return false;
  }

  private void finish(Frame frame) {
    if (frame.expr != null) {
      if (!exprDone[frame.expr.id()]) {
        exprDone[frame.expr.id()] = true;
        steps.add(new Netlist.Compute(frame.expr));
      }
      return;
    }
    int index = frame.signal.index();
    if (!signalDone[index]) {
      signalDone[index] = true;
      if (drivers.get(index) != null) {
        steps.add(new Netlist.Drive(frame.signal, drivers.get(index)));
      } else if (readBy[index] != null) {
        steps.add(new Netlist.Read(readBy[index]));
      }
    }
  }
}
