package prunus.codegen.rtl;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import prunus.array.contract.Dimensions;
import prunus.array.contract.Register;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * The configuration registers.
 *
 * <p><b>Cycle contract.</b> A register written in one cycle has its value from the next on.
 */
final class ConfigRegisters extends Module {
  /** Bits of a register's address. */
  static int addressBits(Dimensions d) {
    return Dimensions.bitsFor(Register.of(d).size());
  }

  final Bool write;
  final UInt address;
  final UInt data;
  private final Map<Register, UInt> values = new EnumMap<>(Register.class);

  ConfigRegisters(Dimensions d) {
    super("ConfigRegisters");
    write = input("write");
    address = input("address", uint(addressBits(d)));
    data = input("data", uint(Dimensions.LONG_COUNT));
    for (Register register : Register.of(d)) {
      String name = register.name().toLowerCase(Locale.ROOT);
      var value = reg(name + "_q", uint(register.width(d)));
      when(
          write.and(address.eq(register.address())),
          () -> value.set(data.truncate(register.width(d))));
      values.put(register, output(name, value));
    }
  }

  UInt get(Register register) {
    return values.get(register);
  }
}
