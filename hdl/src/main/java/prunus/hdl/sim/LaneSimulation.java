package prunus.hdl.sim;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Property;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;

/**
 * Runs a circuit as bytecode made for it in which the instances of an array are lanes of vectors:
 * one operation serves all of them. Needs {@code --add-modules jdk.incubator.vector}.
 *
 * <p>What registers, memories and properties need is computed in every cycle; the rest when
 * something of it is read.
 */
public final class LaneSimulation extends AbstractSimulation {
  /** A chunk of lanes takes as long as some six scalars. */
  private static final int FEWEST = 8;

  private final LaneGraph graph;
  private final Layout layout;
  private final LaneState state;
  private final long[][] memories;
  private final MemoryPort[] ports;
  private final LaneMemory[] laneMemories;
  private final LaneProgram program;
  private final LanePlaces places;
  private final Value[] values;
  private final Object[][] memoryOf;
  private final int reset;
  private final Guard[] guards;
  private Guard[] guardOf;
  private List<CompiledCode> always;
  private List<CompiledCode> all;
  private boolean complete;

  /** A signal's value: its place, the instance, and whether it is always computed. */
  private record Value(LaneRef ref, int lane, Shape shape, boolean wide, boolean always) {}

  public LaneSimulation(Design design) {
    this(design, FEWEST);
  }

  /**
   * The same, given how many instances are worth lanes.
   *
   * @param fewest at least 2; smaller arrays are instances each for itself
   */
  public LaneSimulation(Design design, int fewest) {
    super(Netlist.of(design));
    graph = LaneFlattener.flatten(design, Math.max(2, fewest));
    places = new LanePlaces(graph);
    layout = places.layout();
    state =
        new LaneState(
            new long[layout.size()],
            places.size(LaneKind.SHORT),
            places.size(LaneKind.INT),
            places.size(LaneKind.LONG));
    for (Expr.Const c : layout.constants) {
      CompiledSimulation.put(state.scalars, layout.of(c), c.width(), c.bits());
    }
    memories = new long[graph.memories.size()][];
    for (Netlist.FlatMemory m : graph.memories) {
      int words = Layout.words(m.element().width());
      memories[m.index()] = new long[m.depth() * words];
      for (int i = 0; i < m.contents().size(); i++) {
        BigInteger bits = m.element().toBits(m.contents().get(i));
        CompiledSimulation.put(memories[m.index()], i * words, m.element().width(), bits);
      }
    }
    ports =
        graph.memories.stream()
            .filter(m -> m.kind().clocked())
            .map(m -> MemoryPort.of(m, layout))
            .toArray(MemoryPort[]::new);
    graph.laneMemories.forEach(places::connect);
    laneMemories =
        graph.laneMemories.stream()
            .map(LaneGraph.Ports::memory)
            .filter(m -> m.kind.clocked())
            .toArray(LaneMemory[]::new);
    reset = graph.reset == null ? -1 : layout.of(graph.reset);
    program = new LaneProgram(places, state);
    always = program.compile(places.always);
    values = netlist.names().stream().map(s -> value(s.name())).toArray(Value[]::new);
    guards = guards().toArray(Guard[]::new);
    memoryOf =
        netlist.memories().stream()
            .map(m -> graph.memoryNames.get(m.name()))
            .toArray(Object[][]::new);
  }

  private Value value(String name) {
    LaneGraph.Named named = graph.names.get(name);
    boolean always = places.always(named.value());
    if (named.value() instanceof LaneNode n) {
      return new Value(places.ref(n), named.lane(), named.shape(), false, always);
    }
    Signal s = (Signal) named.value();
    boolean scalar = s.shape().equals(named.shape());
    LaneRef.Kind kind = scalar ? LaneRef.Kind.SCALAR : LaneRef.Kind.BITS;
    boolean wide = scalar && s.width() > 64;
    return new Value(
        new LaneRef(kind, named.shape(), layout.of(s)), named.lane(), named.shape(), wide, always);
  }

  @Override
  void settle() {
    for (int i = 0; i < always.size(); i++) {
      always.get(i).run(state.scalars, memories, state);
    }
    complete = false;
  }

  /** Computes everything. */
  private void need(Value v) {
    if (v.always() || complete) {
      return;
    }
    if (all == null) {
      all = program.compile(places.all);
    }
    for (int i = 0; i < all.size(); i++) {
      all.get(i).run(state.scalars, memories, state);
    }
    complete = true;
  }

  /** A property's signal, and what keeps it quiet: a bit for each instance, all on or all off. */
  private static final class Guard {
    final int place;
    final long[] open;
    final boolean on;

    Guard(int place, int lanes, boolean on) {
      this.place = place;
      this.on = on;
      open = new long[Layout.words(lanes)];
      for (int i = 0; i < open.length; i++) {
        open[i] = LaneState.some(lanes - 64 * i);
      }
    }
  }

  private List<Guard> guards() {
    Map<Integer, Guard> all = new LinkedHashMap<>();
    guardOf = new Guard[netlist.watches().size()];
    for (int i = 0; i < guardOf.length; i++) {
      Netlist.Watch w = netlist.watches().get(i);
      LaneGraph.Named named = graph.names.get(w.signal().name());
      Signal s = (Signal) named.value();
      boolean on = w.goal() == Property.Goal.ASSERT;
      guardOf[i] =
          all.computeIfAbsent(
              2 * layout.of(s) + (on ? 1 : 0), _ -> new Guard(layout.of(s), s.width(), on));
    }
    return List.copyOf(all.values());
  }

  @Override
  boolean quiet() {
    for (int g = 0; g < guards.length; g++) {
      Guard guard = guards[g];
      for (int i = 0; i < guard.open.length; i++) {
        long bits = state.scalars[guard.place + i];
        if (((guard.on ? ~bits : bits) & guard.open[i]) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  void reported(int watch) {
    int lane = values[netlist.watches().get(watch).signal().index()].lane();
    guardOf[watch].open[lane >> 6] &= ~(1L << lane);
  }

  @Override
  void clockEdge() {
    for (MemoryPort p : ports) {
      p.access(state.scalars, memories);
    }
    for (LaneMemory m : laneMemories) {
      m.clock(state);
    }
    System.arraycopy(
        state.scalars, layout.nexts, state.scalars, layout.registers, layout.registerWords);
    places.edge(state, reset >= 0 && state.scalars[reset] != 0);
  }

  @Override
  public long peek(int signal) {
    Value v = values[signal];
    if (v.wide()) {
      return super.peek(signal);
    }
    ensureSettled();
    need(v);
    long bits = v.ref().get(state, v.lane());
    int unused = 64 - v.shape().width();
    return v.shape().signed() ? bits << unused >> unused : bits;
  }

  @Override
  BigInteger bits(int signal) {
    Value v = values[signal];
    need(v);
    if (v.wide()) {
      return CompiledSimulation.get(state.scalars, v.ref().place, v.shape().width());
    }
    BigInteger bits = BigInteger.valueOf(v.ref().get(state, v.lane()));
    return bits.and(Shape.uint(v.shape().width()).max());
  }

  @Override
  boolean isSet(int signal) {
    Value v = values[signal];
    need(v);
    return (v.ref().get(state, v.lane()) & 1) != 0;
  }

  @Override
  void setBits(int signal, BigInteger bits) {
    Value v = values[signal];
    if (v.wide() || v.ref().kind == LaneRef.Kind.SCALAR) {
      CompiledSimulation.put(state.scalars, v.ref().place, v.shape().width(), bits);
    } else {
      places.put(state, v.ref(), v.lane(), v.shape().toValue(bits).longValue());
    }
  }

  @Override
  public void poke(int signal, long value) {
    Value v = values[signal];
    int width = v.shape().width();
    boolean plain = v.ref().kind == LaneRef.Kind.SCALAR && width < 63 && value >= 0;
    if (!plain || value >>> (width - (v.shape().signed() ? 1 : 0)) != 0) {
      super.poke(signal, value);
      return;
    }
    checkRole(signal);
    state.scalars[v.ref().place] = value;
    touched();
  }

  @Override
  BigInteger memoryBits(int memory, int address) {
    Shape element = netlist.memories().get(memory).element();
    if (memoryOf[memory][0] instanceof LaneMemory m) {
      int lane = (int) memoryOf[memory][1];
      return element.toBits(BigInteger.valueOf(m.get(lane * m.depth + address)));
    }
    int index = ((Netlist.FlatMemory) memoryOf[memory][0]).index();
    int words = Layout.words(element.width());
    return CompiledSimulation.get(memories[index], address * words, element.width());
  }

  @Override
  void setMemoryBits(int memory, int address, BigInteger bits) {
    Shape element = netlist.memories().get(memory).element();
    if (memoryOf[memory][0] instanceof LaneMemory m) {
      int lane = (int) memoryOf[memory][1];
      m.set(lane * m.depth + address, element.toValue(bits).longValue());
      return;
    }
    int index = ((Netlist.FlatMemory) memoryOf[memory][0]).index();
    int words = Layout.words(element.width());
    CompiledSimulation.put(memories[index], address * words, element.width(), bits);
  }
}
