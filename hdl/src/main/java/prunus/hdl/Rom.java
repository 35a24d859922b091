package prunus.hdl;

import java.math.BigInteger;
import java.util.List;
import prunus.hdl.check.Rule;
import prunus.hdl.ir.MemoryKind;
import prunus.hdl.ir.Source;

/** A memory of constant contents and one read port. */
public final class Rom<T extends Bits> {
  private final Ram<T> ram;

  Rom(Scope scope, String name, Type<T> element, List<BigInteger> contents, Source at) {
    ram = new Ram<>(scope, name, element, contents.size(), contents, at);
    ram.kind = MemoryKind.ROM_SYNC;
    for (BigInteger value : contents) {
      if (!element.shape().contains(value)) {
        scope.report(
            Rule.CONSTANT_RANGE,
            "rom "
                + name
                + ": constant "
                + value
                + " does not fit "
                + element.shape()
                + ", which holds "
                + element.shape().min()
                + " to "
                + element.shape().max()
                + "; widen the element or change the constant",
            at);
        break;
      }
    }
    scope.finishers.add(ram::finish);
  }

  /** Width of an address. */
  public int addressWidth() {
    return ram.addressWidth();
  }

  /** Reads every cycle; the data appears under {@code name} a cycle later. */
  public T readSync(String name, UInt address) {
    return Reads.sync(ram, name, address, null, Lines.here());
  }

  /** Reads where {@code enable} holds; otherwise the data stays. */
  public T readSync(String name, UInt address, Bool enable) {
    return Reads.sync(ram, name, address, enable, Lines.here());
  }

  /** Reads combinationally; the data appears under {@code name} in the same cycle. */
  public T readAsync(String name, UInt address) {
    ram.kind = MemoryKind.ROM_ASYNC;
    return Reads.async(ram, name, address, Lines.here());
  }
}
