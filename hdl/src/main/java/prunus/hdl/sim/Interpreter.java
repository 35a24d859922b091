package prunus.hdl.sim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Signal;
import prunus.hdl.sim.Netlist.FlatMemory;

/** The oracle: computes every operator by its definition on big integers. Slow and plain. */
public final class Interpreter extends AbstractSimulation {
  private final BigInteger[] signals;
  private final BigInteger[] values;
  private final BigInteger[][] memories;

  public Interpreter(Design design) {
    this(Netlist.of(design));
  }

  public Interpreter(Netlist netlist) {
    super(netlist);
    signals = zeros(netlist.signals().size());
    values = zeros(netlist.expressions());
    memories = new BigInteger[netlist.memories().size()][];
    for (FlatMemory m : netlist.memories()) {
      memories[m.index()] = zeros(m.depth());
      for (int i = 0; i < m.contents().size(); i++) {
        memories[m.index()][i] = m.element().toBits(m.contents().get(i));
      }
    }
  }

  private static BigInteger[] zeros(int n) {
    BigInteger[] all = new BigInteger[n];
    Arrays.fill(all, BigInteger.ZERO);
    return all;
  }

  @Override
  void settle() {
    for (Netlist.Step step : netlist.steps()) {
      switch (step) {
        case Netlist.Compute(Expr.Ref ref) -> values[ref.id()] = signals[ref.signal().index()];
        case Netlist.Compute(Expr expr) ->
            values[expr.id()] = Evaluate.evaluate(expr, operand -> values[operand.id()]);
        case Netlist.Drive(Signal target, Expr value) ->
            signals[target.index()] = values[value.id()];
        case Netlist.Read(FlatMemory m) ->
            signals[m.pin("rdata").index()] = memories[m.index()][address(m, "raddr")];
      }
    }
  }

  @Override
  void clockEdge() {
    List<Runnable> updates = new ArrayList<>();
    boolean reset = netlist.reset().map(this::on).orElse(false);
    for (Netlist.Register r : netlist.registers()) {
      Signal s = r.signal();
      BigInteger next =
          reset && s.reset().isPresent()
              ? s.shape().toBits(s.reset().get())
              : values[r.next().id()];
      updates.add(() -> signals[s.index()] = next);
    }
    for (FlatMemory m : netlist.memories()) {
      memory(m, updates);
    }
    updates.forEach(Runnable::run);
  }

  private void memory(FlatMemory m, List<Runnable> updates) {
    BigInteger[] words = memories[m.index()];
    switch (m.kind()) {
      case SRAM_1R1W -> {
        read(m, words, on(m.pin("ren")), "raddr", updates);
        write(m, words, on(m.pin("wen")), "waddr", updates);
      }
      case SRAM_1RW -> {
        boolean on = on(m.pin("en"));
        boolean write = on(m.pin("we"));
        read(m, words, on && !write, "addr", updates);
        write(m, words, on && write, "addr", updates);
      }
      case REGFILE_1R1W -> write(m, words, on(m.pin("wen")), "waddr", updates);
      case ROM_SYNC -> read(m, words, on(m.pin("ren")), "raddr", updates);
      case ROM_ASYNC -> {}
    }
  }

  private void read(
      FlatMemory m, BigInteger[] words, boolean on, String address, List<Runnable> updates) {
    if (on) {
      BigInteger data = words[address(m, address)];
      updates.add(() -> signals[m.pin("rdata").index()] = data);
    }
  }

  private void write(
      FlatMemory m, BigInteger[] words, boolean on, String address, List<Runnable> updates) {
    if (on) {
      int at = address(m, address);
      BigInteger data = signals[m.pin("wdata").index()];
      updates.add(() -> words[at] = data);
    }
  }

  private int address(FlatMemory m, String port) {
    return signals[m.pin(port).index()].intValueExact();
  }

  private boolean on(Signal s) {
    return signals[s.index()].testBit(0);
  }

  @Override
  BigInteger bits(int signal) {
    return signals[signal];
  }

  @Override
  void setBits(int signal, BigInteger bits) {
    signals[signal] = bits;
  }

  @Override
  BigInteger memoryBits(int memory, int address) {
    return memories[memory][address];
  }

  @Override
  void setMemoryBits(int memory, int address, BigInteger bits) {
    memories[memory][address] = bits;
  }
}
