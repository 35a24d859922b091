package prunus.testbench.synth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Instance;
import prunus.hdl.ir.Memory;
import prunus.hdl.ir.MemoryKind;
import prunus.hdl.ir.ModuleDef;

/** How often each definition, and each memory, is in a design. */
final class Instances {
  private final Design design;
  private final Map<String, Long> count = new HashMap<>();

  Instances(Design design) {
    this.design = design;
    count.put(design.top(), 1L);
    // Definitions come before their users: walk backwards, and every user is counted first.
    List<ModuleDef> modules = new ArrayList<>(design.modules().values());
    for (ModuleDef module : modules.reversed()) {
      for (Instance instance : module.instances()) {
        count.merge(instance.definition(), of(module.name()) * instance.copies(), Long::sum);
      }
    }
  }

  /** Instances of a definition in the whole design. */
  long of(String definition) {
    return count.getOrDefault(definition, 0L);
  }

  /** The memories that are macros: the synchronous ones that can be written. */
  List<SynthesisReport.Macro> macros() {
    List<SynthesisReport.Macro> macros = new ArrayList<>();
    for (ModuleDef module : design.modules().values()) {
      for (Memory memory : module.memories()) {
        if (isMacro(memory.kind())) {
          macros.add(
              new SynthesisReport.Macro(
                  module.name(),
                  memory.name(),
                  memory.kind(),
                  of(module.name()),
                  memory.depth(),
                  memory.element().width()));
        }
      }
    }
    return macros;
  }

  static boolean isMacro(MemoryKind kind) {
    return switch (kind) {
      case SRAM_1R1W, SRAM_1RW -> true;
      case REGFILE_1R1W, ROM_SYNC, ROM_ASYNC -> false;
    };
  }
}
