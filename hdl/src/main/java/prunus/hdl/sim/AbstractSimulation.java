package prunus.hdl.sim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import prunus.hdl.ir.Property;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Shape;

/** What the Java engines share: names, ranges, the order of things in a step. */
abstract class AbstractSimulation implements Simulation {
  final Netlist netlist;
  private final NameTable names;
  private final NameTable memoryNames;
  private final List<MemoryInfo> memoryInfos;
  private final List<Trace> traces = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final boolean[] reported;
  private boolean settled;
  private long cycle;

  AbstractSimulation(Netlist netlist) {
    this.netlist = netlist;
    names = new NameTable("signal", netlist.names().stream().map(SignalInfo::name).toList());
    memoryNames =
        new NameTable("memory", netlist.memories().stream().map(Netlist.FlatMemory::name).toList());
    memoryInfos =
        netlist.memories().stream()
            .map(m -> new MemoryInfo(m.name(), m.kind(), m.element(), m.depth()))
            .toList();
    reported = new boolean[netlist.watches().size()];
  }

  /** Computes all wires from inputs, registers and memories. */
  abstract void settle();

  /** Updates registers and memories; all wires have settled. */
  abstract void clockEdge();

  abstract BigInteger bits(int signal);

  abstract void setBits(int signal, BigInteger bits);

  abstract BigInteger memoryBits(int memory, int address);

  abstract void setMemoryBits(int memory, int address, BigInteger bits);

  @Override
  public final List<SignalInfo> signals() {
    return netlist.names();
  }

  @Override
  public final List<MemoryInfo> memories() {
    return memoryInfos;
  }

  @Override
  public final int signal(String name) {
    return names.position(name);
  }

  final void ensureSettled() {
    if (!settled) {
      settle();
      settled = true;
    }
  }

  final void touched() {
    settled = false;
  }

  @Override
  public long peek(int signal) {
    Shape shape = shape(signal);
    if (shape.width() > 64) {
      throw new IllegalArgumentException(
          netlist.names().get(signal).name() + " has " + shape.width() + " bits; use peekBig");
    }
    return peekBig(signal).longValue();
  }

  @Override
  public final BigInteger peekBig(int signal) {
    ensureSettled();
    return shape(signal).toValue(bits(signal));
  }

  @Override
  public void poke(int signal, long value) {
    Shape shape = shape(signal);
    boolean raw = shape.width() == 64 && !shape.signed() && value < 0;
    pokeBig(signal, raw ? shape.toBits(BigInteger.valueOf(value)) : BigInteger.valueOf(value));
  }

  @Override
  public final void pokeBig(int signal, BigInteger value) {
    checkPoke(signal, value);
    setBits(signal, shape(signal).toBits(value));
    touched();
  }

  boolean isSet(int signal) {
    return bits(signal).testBit(0);
  }

  private void checkPoke(int signal, BigInteger value) {
    checkRole(signal);
    SignalInfo info = netlist.names().get(signal);
    if (!info.shape().contains(value)) {
      throw new IllegalArgumentException(
          value + " does not fit " + info.name() + ", a " + info.shape());
    }
  }

  final void checkRole(int signal) {
    SignalInfo info = netlist.names().get(signal);
    boolean state = info.role() == Role.REGISTER || info.role() == Role.MEMORY_OUTPUT;
    if (info.role() != Role.INPUT && !state) {
      throw new IllegalArgumentException(
          info.name() + " is neither an input nor a register and cannot be poked");
    }
  }

  @Override
  public final void step() {
    ensureSettled();
    for (Trace trace : traces) {
      trace.sample(this, cycle);
    }
    watch();
    clockEdge();
    settled = false;
    cycle++;
  }

  /** Whether no property that has not reported yet has anything to report, if that is quick. */
  boolean quiet() {
    return false;
  }

  /** Told when a property has reported. */
  void reported(int watch) {}

  private void watch() {
    if (quiet()) {
      return;
    }
    boolean reset = netlist.reset().map(s -> isSet(s.index())).orElse(false);
    for (int i = 0; i < reported.length; i++) {
      Netlist.Watch w = netlist.watches().get(i);
      if (!reported[i] && !(reset && w.reset())) {
        boolean set = isSet(w.signal().index());
        if (set == (w.goal() == Property.Goal.COVER)) {
          reported[i] = true;
          reported(i);
          events.add(new Event(w.goal(), w.signal().name(), cycle));
        }
      }
    }
  }

  @Override
  public final long cycle() {
    return cycle;
  }

  @Override
  public final void trace(Trace trace) {
    traces.add(trace);
  }

  @Override
  public final List<Event> events() {
    return List.copyOf(events);
  }

  @Override
  public final BigInteger readMemory(String memory, int address) {
    int index = memory(memory, address);
    return netlist.memories().get(index).element().toValue(memoryBits(index, address));
  }

  @Override
  public final void writeMemory(String memory, int address, BigInteger value) {
    int index = memory(memory, address);
    Shape element = netlist.memories().get(index).element();
    if (!element.contains(value)) {
      throw new IllegalArgumentException(
          value + " does not fit memory " + memory + " of " + element);
    }
    setMemoryBits(index, address, element.toBits(value));
    touched();
  }

  private int memory(String name, int address) {
    int index = memoryNames.position(name);
    int depth = netlist.memories().get(index).depth();
    if (address < 0 || address >= depth) {
      throw new IllegalArgumentException(
          "address " + address + " is outside memory " + name + " of " + depth);
    }
    return index;
  }

  private Shape shape(int signal) {
    return netlist.names().get(signal).shape();
  }
}
