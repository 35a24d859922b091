package prunus.hdl.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Pin;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Signal;

/**
 * A circuit whose arrays of instances are lanes. The scalar part is as in a {@link Netlist}; a
 * scalar signal may also stand for one bit of each of many instances.
 */
final class LaneGraph {
  /** A value of a named signal: a scalar signal, or a lane of a node or of bits. */
  record Named(Object value, int lane, prunus.hdl.ir.Shape shape) {}

  /** A memory of lanes and the values on its ports. */
  record Ports(LaneMemory memory, Map<String, Object> pins) {}

  final List<Signal> signals = new ArrayList<>();

  /** What gives a scalar signal its value: an Expr, Test, LaneMove or memory; or null. */
  final List<Object> producers = new ArrayList<>();

  final List<Netlist.Register> registers = new ArrayList<>();
  final List<Netlist.FlatMemory> memories = new ArrayList<>();
  final List<LaneNode.Register> laneRegisters = new ArrayList<>();
  final List<Ports> laneMemories = new ArrayList<>();
  final Map<String, Named> names = new HashMap<>();

  /** Memories by name: the number of a scalar one, or one of lanes and the lane. */
  final Map<String, Object[]> memoryNames = new HashMap<>();

  /** Scalar signals that properties watch, and small outputs. */
  final List<Signal> wanted = new ArrayList<>();

  /** The top's outputs. */
  final List<Signal> outputs = new ArrayList<>();

  Signal reset;
  int expressions;

  /** The signal that has the value of {@code s}. */
  Signal resolve(Signal s) {
    Signal now = s;
    // A memory's input must not change with another memory's output at the clock edge.
    while (now.role() != Role.MEMORY_INPUT && producers.get(now.index()) instanceof Expr e) {
      Expr inner = e;
      while (inner instanceof Expr.Cast c) {
        inner = c.a();
      }
      if (!(inner instanceof Expr.Ref r)) {
        break;
      }
      now = r.signal();
    }
    return now;
  }

  static List<Pin> pins(Map<String, Object> on) {
    List<Pin> pins = new ArrayList<>();
    on.forEach((port, value) -> pins.add(new Pin(port, (Signal) value)));
    return pins;
  }
}
