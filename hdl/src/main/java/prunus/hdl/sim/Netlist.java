package prunus.hdl.sim;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.MemoryKind;
import prunus.hdl.ir.Pin;
import prunus.hdl.ir.Property;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;

/**
 * A design without hierarchy, in the order in which it can be computed. A signal's index is its
 * position in {@code signals}.
 *
 * @param names every name a signal can be called by: ports of instances share one signal with the
 *     wires of the enclosing module on them
 * @param steps what settles the circuit after inputs or registers changed, in order
 * @param expressions one more than the largest id of an expression
 */
public record Netlist(
    List<Signal> signals,
    List<SignalInfo> names,
    List<Step> steps,
    List<Register> registers,
    List<FlatMemory> memories,
    List<Watch> watches,
    Optional<Signal> reset,
    int expressions) {

  /** One step of settling. */
  public sealed interface Step {}

  /** Computes an expression from operands that are computed already. */
  public record Compute(Expr expr) implements Step {}

  /** Gives a wire its value. */
  public record Drive(Signal target, Expr value) implements Step {}

  /** Gives the output of a memory with combinational read its value. */
  public record Read(FlatMemory memory) implements Step {}

  /** A register and what it holds after the next clock edge, reset aside. */
  public record Register(Signal signal, Expr next) {}

  /**
   * A memory.
   *
   * @param index position among the memories
   * @param pins the signals on its ports
   */
  public record FlatMemory(
      int index,
      String name,
      MemoryKind kind,
      Shape element,
      int depth,
      List<BigInteger> contents,
      List<Pin> pins) {
    Signal pin(String port) {
      for (Pin pin : pins) {
        if (pin.port().equals(port)) {
          return pin.signal();
        }
      }
      throw new IllegalArgumentException("memory " + name + " has no port " + port);
    }
  }

  /** A property; {@code reset} is whether the reset suspends it. */
  public record Watch(Property.Goal goal, Signal signal, boolean reset) {}

  public static Netlist of(Design design) {
    return new Flattener(design).flatten();
  }
}
