package prunus.hdl.sim;

import java.util.ArrayList;
import java.util.List;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;

/** A design compiled to lanes: what all simulations of it share. */
final class LaneCircuit {
  final Netlist netlist;
  final LaneGraph graph;
  final LanePlaces places;
  final Layout layout;
  final LaneProgram program;
  final Value[] values;

  /** Of each memory of the netlist: the memory of scalars or lanes, and the instance. */
  final Object[][] memories;

  final MemoryPort[] ports;
  final LaneMemory[] laneMemories;

  /** Place of the reset, or -1. */
  final int reset;

  final CompiledCode[] always;

  private CompiledCode[] outputs;
  private CompiledCode[] all;

  /** When a value is there. */
  enum Computed {
    ALWAYS,
    /** With the outputs, when one is read. */
    WITH_OUTPUTS,
    WITH_ALL
  }

  /** A signal's value: its place, the instance, and when it is computed. */
  record Value(LaneRef ref, int lane, Shape shape, boolean wide, Computed computed) {}

  LaneCircuit(Design design, int fewest) {
    netlist = Netlist.of(design);
    graph = LaneFlattener.flatten(design, Math.max(2, fewest));
    places = new LanePlaces(graph);
    layout = places.layout();
    graph.laneMemories.forEach(places::connect);
    laneMemories =
        graph.laneMemories.stream()
            .map(LaneGraph.Ports::memory)
            .filter(m -> m.kind.clocked())
            .toArray(LaneMemory[]::new);
    ports =
        graph.memories.stream()
            .filter(m -> m.kind().clocked())
            .map(m -> MemoryPort.of(m, layout))
            .toArray(MemoryPort[]::new);
    reset = graph.reset == null ? -1 : layout.of(graph.reset);
    program = new LaneProgram(places);
    always = code(places.always);
    values = netlist.names().stream().map(s -> value(s.name())).toArray(Value[]::new);
    memories =
        netlist.memories().stream()
            .map(m -> graph.memoryNames.get(m.name()))
            .toArray(Object[][]::new);
  }

  private CompiledCode[] code(LanePlan plan) {
    return program.compile(plan).toArray(CompiledCode[]::new);
  }

  /** Computes the top's outputs. */
  synchronized CompiledCode[] outputs() {
    if (outputs == null) {
      outputs = code(places.outputs);
    }
    return outputs;
  }

  /** Computes everything. */
  synchronized CompiledCode[] all() {
    if (all == null) {
      all = code(places.all);
    }
    return all;
  }

  private Value value(String name) {
    LaneGraph.Named named = graph.names.get(name);
    Computed computed =
        places.computes(places.always, named.value())
            ? Computed.ALWAYS
            : places.computes(places.outputs, named.value())
                ? Computed.WITH_OUTPUTS
                : Computed.WITH_ALL;
    if (named.value() instanceof LaneNode n) {
      return new Value(places.ref(n), named.lane(), named.shape(), false, computed);
    }
    Signal s = (Signal) named.value();
    boolean scalar = s.shape().equals(named.shape());
    LaneRef.Kind kind = scalar ? LaneRef.Kind.SCALAR : LaneRef.Kind.BITS;
    boolean wide = scalar && s.width() > 64;
    LaneRef ref = new LaneRef(kind, named.shape(), layout.of(s));
    return new Value(ref, named.lane(), named.shape(), wide, computed);
  }

  /** A state that starts with zeros, constants in their places. */
  LaneState state() {
    LaneState state = new LaneState(places, program.moves);
    for (Expr.Const c : layout.constants) {
      CompiledSimulation.put(state.scalars, layout.of(c), c.width(), c.bits());
    }
    return state;
  }

  /** The words of memories of scalars. */
  long[][] words() {
    List<long[]> all = new ArrayList<>();
    for (Netlist.FlatMemory m : graph.memories) {
      int words = Layout.words(m.element().width());
      long[] memory = new long[m.depth() * words];
      for (int i = 0; i < m.contents().size(); i++) {
        CompiledSimulation.put(
            memory, i * words, m.element().width(), m.element().toBits(m.contents().get(i)));
      }
      all.add(memory);
    }
    return all.toArray(long[][]::new);
  }
}
