package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * The sum of an address and a step in a ring: behind {@code last} it goes on {@code capacity}
 * addresses before. The step is less than the capacity.
 *
 * <p><b>Cycle contract.</b> Combinational.
 */
final class RingAdder extends Module {
  final UInt address;
  final UInt step;
  final UInt last;
  final UInt capacity;
  final UInt sum;

  RingAdder(Dimensions d) {
    super("RingAdder");
    int bits = d.activationBits();
    address = input("address", uint(bits));
    step = input("step", uint(bits));
    last = input("last", uint(bits));
    capacity = input("capacity", uint(bits + 1));
    var plain = wire("plain", address.plusGrow(step));
    var wrapped = wire("wrapped", plain.minus(capacity));
    var chosen = wire("chosen", plain.gt(last.extend(bits + 1)).select(wrapped, plain));
    unused(chosen.msb());
    sum = output("sum", chosen.truncate(bits));
  }
}
