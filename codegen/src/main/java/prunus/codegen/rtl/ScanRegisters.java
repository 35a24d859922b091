package prunus.codegen.rtl;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import prunus.array.contract.Dimensions;
import prunus.array.contract.Register;
import prunus.hdl.Bundle;
import prunus.hdl.Type;
import prunus.hdl.UInt;

/**
 * The configuration registers that a group's scanner looks at.
 *
 * @param values by register
 */
record ScanRegisters(Map<Register, UInt> values) {
  /** Those registers. */
  static final List<Register> ALL =
      List.of(
          Register.SOURCE_ADDRESS,
          Register.SOURCE_LAST,
          Register.SOURCE_CAPACITY,
          Register.SCAN_WORDS,
          Register.SCAN_PIXEL_WORDS,
          Register.SCAN_WIDTH,
          Register.SCAN_ROW_STRIDE,
          Register.SCAN_PIXEL_STRIDE,
          Register.SCAN_ROW_PHASE,
          Register.SCAN_PIXEL_PHASE,
          Register.SCAN_COLUMN,
          Register.SCAN_PIXEL_COLUMN,
          Register.SCAN_WORD_STEP,
          Register.SCAN_PIXEL_STEP,
          Register.SCAN_ROW_STEP,
          Register.SCAN_BASE,
          Register.SCAN_PIXEL_BASE,
          Register.SCAN_WORD_BASE,
          Register.SCAN_MINIMUM,
          Register.ROW_SIZE);

  static Bundle<ScanRegisters> of(Dimensions d) {
    return p -> {
      Map<Register, UInt> values = new EnumMap<>(Register.class);
      for (Register register : ALL) {
        String name = register.name().toLowerCase(Locale.ROOT);
        values.put(register, p.of(name, Type.uint(register.width(d))));
      }
      return new ScanRegisters(values);
    };
  }

  UInt get(Register register) {
    return values.get(register);
  }
}
