package prunus.testbench.lockstep;

import prunus.hdl.ir.Role;
import prunus.hdl.sim.MemoryInfo;
import prunus.hdl.sim.SignalInfo;
import prunus.hdl.sim.Simulation;

/** Copies state between engines, so that one engine's random start can be compared with others. */
public final class PowerOn {
  private PowerOn() {}

  /** Gives {@code to} the registers, memories and read data of {@code from}. */
  public static void copy(Simulation from, Simulation to) {
    for (SignalInfo s : from.signals()) {
      if (s.role() == Role.REGISTER || s.role() == Role.MEMORY_OUTPUT) {
        to.pokeBig(s.name(), from.peekBig(s.name()));
      }
    }
    for (MemoryInfo m : from.memories()) {
      if (m.kind().writable()) {
        for (int i = 0; i < m.depth(); i++) {
          to.writeMemory(m.name(), i, from.readMemory(m.name(), i));
        }
      }
    }
  }
}
