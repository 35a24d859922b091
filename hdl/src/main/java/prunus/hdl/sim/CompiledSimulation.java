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

  /** A memory's clocked part: the places of its pins, -1 where it has none. */
  private record MemoryPort(
      FlatMemory memory, int words, int wen, int waddr, int wdata, int ren, int raddr, int rdata) {}

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
            .map(this::port)
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

  private MemoryPort port(FlatMemory m) {
    int words = Layout.words(m.element().width());
    return switch (m.kind()) {
      case SRAM_1R1W ->
          new MemoryPort(
              m,
              words,
              at(m, "wen"),
              at(m, "waddr"),
              at(m, "wdata"),
              at(m, "ren"),
              at(m, "raddr"),
              at(m, "rdata"));
      case SRAM_1RW ->
          new MemoryPort(
              m,
              words,
              at(m, "we"),
              at(m, "addr"),
              at(m, "wdata"),
              at(m, "en"),
              at(m, "addr"),
              at(m, "rdata"));
      case REGFILE_1R1W ->
          new MemoryPort(m, words, at(m, "wen"), at(m, "waddr"), at(m, "wdata"), -1, -1, -1);
      case ROM_SYNC ->
          new MemoryPort(m, words, -1, -1, -1, at(m, "ren"), at(m, "raddr"), at(m, "rdata"));
      case ROM_ASYNC -> throw new IllegalStateException("not clocked");
    };
  }

  private int at(FlatMemory m, String port) {
    return layout.of(m.pin(port));
  }

  @Override
  void settle() {
    for (int i = 0; i < settle.size(); i++) {
      settle.get(i).run(state, memories);
    }
  }

  @Override
  void clockEdge() {
    for (int i = 0; i < next.size(); i++) {
      next.get(i).run(state, memories);
    }
    for (MemoryPort p : ports) {
      access(p);
    }
    System.arraycopy(state, layout.nexts, state, layout.registers, layout.registerWords);
    if (reset >= 0 && state[reset] != 0) {
      for (Place p : resets) {
        put(state, p.at(), p.width(), p.resetBits());
      }
    }
  }

  private void access(MemoryPort p) {
    long[] words = memories[p.memory().index()];
    int n = p.words();
    boolean write = p.wen() >= 0 && state[p.wen()] != 0;
    boolean single = p.ren() >= 0 && p.raddr() == p.waddr();
    if (single && state[p.ren()] == 0) {
      return;
    }
    if (p.ren() >= 0 && state[p.ren()] != 0 && !(single && write)) {
      Wide.load(state, p.rdata(), words, (int) state[p.raddr()], n);
    }
    if (write) {
      System.arraycopy(state, p.wdata(), words, (int) state[p.waddr()] * n, n);
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

  private static void put(long[] to, int at, int width, BigInteger bits) {
    for (int i = 0; i < Layout.words(width); i++) {
      to[at + i] = bits.shiftRight(64 * i).longValue();
    }
  }

  private static BigInteger get(long[] from, int at, int width) {
    BigInteger all = BigInteger.ZERO;
    for (int i = Layout.words(width) - 1; i >= 0; i--) {
      BigInteger word = BigInteger.valueOf(from[at + i]);
      all = all.shiftLeft(64).or(word.signum() < 0 ? word.add(BigInteger.TWO.pow(64)) : word);
    }
    return all;
  }
}
