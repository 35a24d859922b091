package prunus.hdl.sim;

import java.math.BigInteger;
import java.util.List;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;
import prunus.hdl.sim.Netlist.FlatMemory;

/** Runs a circuit as bytecode made for it. */
public final class CompiledSimulation extends AbstractSimulation {
  private final Layout layout;
  private final long[] state;
  private final long[][] memories;
  private final List<CompiledCode> settle;
  private final List<CompiledCode> next;
  private final MemoryPort[] ports;
  private final int reset;
  private final Place[] places;
  private final Place[] resets;

  /** Where a value lies, with its shape at hand. */
  private record Place(int at, int width, boolean signed, BigInteger resetBits) {}

  public CompiledSimulation(Design design) {
    this(Netlist.of(design));
  }

  public CompiledSimulation(Netlist netlist) {
    super(netlist);
    layout = new Layout(netlist);
    state = new long[layout.size()];
    Compiler compiler = new Compiler(netlist, layout);
    settle = compiler.settle();
    next = compiler.next();
    for (Expr.Const c : layout.constants) {
      put(state, layout.of(c), c.width(), c.bits());
    }
    memories = new long[netlist.memories().size()][];
    for (FlatMemory m : netlist.memories()) {
      int words = Layout.words(m.element().width());
      memories[m.index()] = new long[m.depth() * words];
      for (int i = 0; i < m.contents().size(); i++) {
        setMemoryBits(m.index(), i, m.element().toBits(m.contents().get(i)));
      }
    }
    ports =
        netlist.memories().stream()
            .filter(m -> m.kind().clocked())
            .map(m -> MemoryPort.of(m, layout))
            .toArray(MemoryPort[]::new);
    places = netlist.signals().stream().map(this::place).toArray(Place[]::new);
    resets =
        netlist.registers().stream()
            .map(Netlist.Register::signal)
            .filter(s -> s.reset().isPresent())
            .map(this::place)
            .toArray(Place[]::new);
    reset = netlist.reset().map(layout::of).orElse(-1);
  }

  private Place place(Signal s) {
    Shape shape = s.shape();
    BigInteger resetBits = s.reset().map(shape::toBits).orElse(BigInteger.ZERO);
    return new Place(layout.of(s), shape.width(), shape.signed(), resetBits);
  }

  @Override
  void settle() {
    for (int i = 0; i < settle.size(); i++) {
      settle.get(i).run(state, memories, null);
    }
  }

  @Override
  void clockEdge() {
    for (int i = 0; i < next.size(); i++) {
      next.get(i).run(state, memories, null);
    }
    for (MemoryPort p : ports) {
      p.access(state, memories);
    }
    System.arraycopy(state, layout.nexts, state, layout.registers, layout.registerWords);
    if (reset >= 0 && state[reset] != 0) {
      for (Place p : resets) {
        put(state, p.at(), p.width(), p.resetBits());
      }
    }
  }

  @Override
  public long peek(int signal) {
    Place p = places[signal];
    if (p.width() > 64) {
      return super.peek(signal);
    }
    ensureSettled();
    long bits = state[p.at()];
    return p.signed() ? bits << (64 - p.width()) >> (64 - p.width()) : bits;
  }

  @Override
  BigInteger bits(int signal) {
    Place p = places[signal];
    return get(state, p.at(), p.width());
  }

  @Override
  boolean isSet(int signal) {
    return state[places[signal].at()] != 0;
  }

  @Override
  public void poke(int signal, long value) {
    Place p = places[signal];
    if (p.width() >= 63 || value < 0 || value >>> (p.width() - (p.signed() ? 1 : 0)) != 0) {
      super.poke(signal, value);
      return;
    }
    checkRole(signal);
    state[p.at()] = value;
    touched();
  }

  @Override
  void setBits(int signal, BigInteger bits) {
    Place p = places[signal];
    put(state, p.at(), p.width(), bits);
  }

  @Override
  BigInteger memoryBits(int memory, int address) {
    int width = netlist.memories().get(memory).element().width();
    return get(memories[memory], address * Layout.words(width), width);
  }

  @Override
  void setMemoryBits(int memory, int address, BigInteger bits) {
    int width = netlist.memories().get(memory).element().width();
    put(memories[memory], address * Layout.words(width), width, bits);
  }

  static void put(long[] to, int at, int width, BigInteger bits) {
    for (int i = 0; i < Layout.words(width); i++) {
      to[at + i] = bits.shiftRight(64 * i).longValue();
    }
  }

  static BigInteger get(long[] from, int at, int width) {
    BigInteger all = BigInteger.ZERO;
    for (int i = Layout.words(width) - 1; i >= 0; i--) {
      BigInteger word = BigInteger.valueOf(from[at + i]);
      all = all.shiftLeft(64).or(word.signum() < 0 ? word.add(BigInteger.TWO.pow(64)) : word);
    }
    return all;
  }
}
