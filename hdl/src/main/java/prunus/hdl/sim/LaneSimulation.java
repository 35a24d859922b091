package prunus.hdl.sim;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Property;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;

/**
 * Runs a circuit as bytecode made for it in which the instances of an array are lanes of vectors:
 * one operation serves all of them. Needs {@code --add-modules jdk.incubator.vector}.
 *
 * <p>What registers, memories and properties need is computed in every cycle, of that only what
 * some instance needs; the rest when something of it is read.
 */
public final class LaneSimulation extends AbstractSimulation {
  /** A chunk of lanes takes as long as some six scalars. */
  private static final int FEWEST = 8;

  private final LaneCircuit circuit;
  private final LaneCircuit.Value[] values;
  private final CompiledCode[] always;
  private final LaneState state;
  private final long[][] memories;
  private final Guard[] guards;
  private Guard[] guardOf;
  private LaneCircuit.Computed computed = LaneCircuit.Computed.ALWAYS;

  public LaneSimulation(Design design) {
    this(design, FEWEST);
  }

  /**
   * The same, given how many instances are worth lanes.
   *
   * @param fewest at least 2; smaller arrays are instances each for itself
   */
  public LaneSimulation(Design design, int fewest) {
    this(new LaneCircuit(design, fewest));
  }

  private LaneSimulation(LaneCircuit circuit) {
    super(circuit.netlist);
    this.circuit = circuit;
    values = circuit.values;
    always = circuit.always;
    state = circuit.state();
    memories = circuit.words();
    guards = guards().toArray(Guard[]::new);
  }

  /** Another one of the same design that starts anew; they share their code, and nothing else. */
  public LaneSimulation another() {
    return new LaneSimulation(circuit);
  }

  @Override
  void settle() {
    run(always);
    computed = LaneCircuit.Computed.ALWAYS;
  }

  private void run(CompiledCode[] code) {
    for (CompiledCode c : code) {
      c.run(state.scalars, memories, state);
    }
  }

  /** Computes more than is always computed, if the value is not there. */
  private void need(LaneCircuit.Value v) {
    if (v.computed().compareTo(computed) > 0) {
      run(v.computed() == LaneCircuit.Computed.WITH_OUTPUTS ? circuit.outputs() : circuit.all());
      computed = v.computed();
    }
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
      LaneGraph.Named named = circuit.graph.names.get(w.signal().name());
      Signal s = (Signal) named.value();
      boolean on = w.goal() == Property.Goal.ASSERT;
      guardOf[i] =
          all.computeIfAbsent(
              2 * circuit.layout.of(s) + (on ? 1 : 0),
              _ -> new Guard(circuit.layout.of(s), s.width(), on));
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
    long[] scalars = state.scalars;
    for (MemoryPort p : circuit.ports) {
      p.access(scalars, memories);
    }
    for (LaneMemory m : circuit.laneMemories) {
      m.clock(state);
    }
    Layout layout = circuit.layout;
    System.arraycopy(scalars, layout.nexts, scalars, layout.registers, layout.registerWords);
    circuit.places.edge(state, circuit.reset >= 0 && scalars[circuit.reset] != 0);
  }

  @Override
  public long peek(int signal) {
    LaneCircuit.Value v = values[signal];
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
    LaneCircuit.Value v = values[signal];
    need(v);
    if (v.wide()) {
      return CompiledSimulation.get(state.scalars, v.ref().place, v.shape().width());
    }
    BigInteger bits = BigInteger.valueOf(v.ref().get(state, v.lane()));
    return bits.and(Shape.uint(v.shape().width()).max());
  }

  @Override
  boolean isSet(int signal) {
    LaneCircuit.Value v = values[signal];
    need(v);
    return (v.ref().get(state, v.lane()) & 1) != 0;
  }

  @Override
  void setBits(int signal, BigInteger bits) {
    LaneCircuit.Value v = values[signal];
    if (v.wide() || v.ref().kind == LaneRef.Kind.SCALAR) {
      CompiledSimulation.put(state.scalars, v.ref().place, v.shape().width(), bits);
    } else {
      circuit.places.put(state, v.ref(), v.lane(), v.shape().toValue(bits).longValue());
    }
  }

  @Override
  public void poke(int signal, long value) {
    LaneCircuit.Value v = values[signal];
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
    if (circuit.memories[memory][0] instanceof LaneMemory m) {
      int lane = (int) circuit.memories[memory][1];
      long word = state.words[m.index].get(lane * m.depth + address, element.signed());
      return element.toBits(BigInteger.valueOf(word));
    }
    int index = ((Netlist.FlatMemory) circuit.memories[memory][0]).index();
    int words = Layout.words(element.width());
    return CompiledSimulation.get(memories[index], address * words, element.width());
  }

  @Override
  void setMemoryBits(int memory, int address, BigInteger bits) {
    Shape element = netlist.memories().get(memory).element();
    if (circuit.memories[memory][0] instanceof LaneMemory m) {
      int lane = (int) circuit.memories[memory][1];
      state.words[m.index].set(lane * m.depth + address, element.toValue(bits).longValue());
      return;
    }
    int index = ((Netlist.FlatMemory) circuit.memories[memory][0]).index();
    int words = Layout.words(element.width());
    CompiledSimulation.put(memories[index], address * words, element.width(), bits);
  }
}
