package prunus.simulator.energy;

import java.util.List;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Memory;
import prunus.simulator.memory.SramChoice;

/** Area of the array, from the memories that were chosen for it. */
public final class Area {
  /** Combinational logic, registers and clock network of a PE: EIE, Table II, 19,277 um2. */
  private static final double PE_LOGIC_MM2 = 0.019277;

  private Area() {}

  /** Memories of one PE that belong to one memory, square millimetres. */
  public static double ofMemory(List<SramChoice> memories, Memory memory) {
    return memories.stream().filter(c -> c.macro().memory() == memory).mapToDouble(Area::of).sum();
  }

  private static double of(SramChoice choice) {
    return choice.block().map(b -> b.areaMm2() * choice.macro().count()).orElse(0.0);
  }

  /** Of one PE, memories and logic. */
  public static double ofPe(List<SramChoice> memories) {
    return PE_LOGIC_MM2 + memories.stream().mapToDouble(Area::of).sum();
  }

  /** Of all PEs. */
  public static double ofArray(ArrayConfig config, List<SramChoice> memories) {
    return config.peCount() * ofPe(memories);
  }
}
