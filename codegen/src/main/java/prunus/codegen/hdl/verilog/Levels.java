package prunus.codegen.hdl.verilog;

import prunus.codegen.hdl.ir.ModuleDef;

/** Tells apart the combinational signals of a module that may depend on each other. */
final class Levels {
  private Levels() {}

  /** A number for each signal; signals of equal number do not depend on each other. */
  static int[] of(ModuleDef def) {
    int[] levels = new int[def.signals().size()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = i;
    }
    return levels;
  }
}
