package prunus.testbench.verilator;

import prunus.hdl.ir.Role;
import prunus.hdl.sim.SignalInfo;

/**
 * Which signals inside a verilated circuit can be read, registers also written. Ports, memories and
 * the signals of properties always can. What is exposed is what Verilator may not optimise away: a
 * fully exposed circuit runs several times slower than one with nothing exposed.
 */
@FunctionalInterface
public interface Expose {
  /** Ports, memories and properties only: the fast way. */
  Expose NOTHING = _ -> false;

  /** Every signal of the name table. */
  Expose EVERYTHING = _ -> true;

  /** The state: registers and read data of memories. */
  Expose STATE = s -> s.role() == Role.REGISTER || s.role() == Role.MEMORY_OUTPUT;

  boolean test(SignalInfo signal);
}
