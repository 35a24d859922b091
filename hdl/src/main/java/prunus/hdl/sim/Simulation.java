package prunus.hdl.sim;

import java.math.BigInteger;
import java.util.List;
import prunus.hdl.ir.Property;

/**
 * A running circuit. Signals have the names of the Verilog, with instances in front and no name for
 * the top: {@code pe3.queue.head}. Values are numbers as the signal's kind reads them: negative for
 * a negative SInt.
 *
 * <p>Inputs stay as poked; wires follow inputs and registers at once; {@link #step} is one rising
 * clock edge. Registers and memories start at zero.
 */
public interface Simulation extends AutoCloseable {
  /** Every signal that can be read, in the order of the modules. */
  List<SignalInfo> signals();

  /** Every memory. */
  List<MemoryInfo> memories();

  /** Position of a signal in {@link #signals()}, for the methods that take one. */
  int signal(String name);

  /** The value of a signal of at most 64 bits; a UInt of 64 bits may come out negative. */
  long peek(int signal);

  BigInteger peekBig(int signal);

  /**
   * Sets an input, or the present value of a register or of a memory's registered read data; the
   * value must fit.
   */
  void poke(int signal, long value);

  void pokeBig(int signal, BigInteger value);

  /** One clock cycle. */
  void step();

  /** Number of steps so far. */
  long cycle();

  BigInteger readMemory(String memory, int address);

  void writeMemory(String memory, int address, BigInteger value);

  /** Adds someone to call in every step, before the clock edge; see {@link VcdWriter}. */
  void trace(Trace trace);

  /** Assertions that failed and cover points that were reached, in order, first time only. */
  List<Event> events();

  default long peek(String name) {
    return peek(signal(name));
  }

  default BigInteger peekBig(String name) {
    return peekBig(signal(name));
  }

  default void poke(String name, long value) {
    poke(signal(name), value);
  }

  default void poke(String name, boolean value) {
    poke(signal(name), value ? 1 : 0);
  }

  default void pokeBig(String name, BigInteger value) {
    pokeBig(signal(name), value);
  }

  default void step(int cycles) {
    for (int i = 0; i < cycles; i++) {
      step();
    }
  }

  /** One cycle with the reset on, if the circuit has one. */
  default void reset() {
    int reset = NameTable.find(signals(), "rst");
    if (reset < 0) {
      return;
    }
    poke(reset, 1);
    step();
    poke(reset, 0);
  }

  @Override
  default void close() {}

  /** Called at points where every signal has settled. */
  @FunctionalInterface
  interface Trace {
    /** The values of {@code simulation} just before the clock edge that ends {@code cycle}. */
    void sample(Simulation simulation, long cycle);
  }

  /** Something a property reported. */
  record Event(Property.Goal goal, String signal, long cycle) {}
}
