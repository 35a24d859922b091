package prunus.testbench.mutation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.ModuleDef;

/**
 * One way to break the circuit.
 *
 * @param name what is broken
 * @param module it is broken in
 * @param change the edit
 */
public record Mutation(String name, String module, Consumer<ModuleEdit> change) implements Mutant {
  @Override
  public String place() {
    return module;
  }

  /** The broken circuit. */
  public Design apply(Design design) {
    Map<String, ModuleDef> modules = new LinkedHashMap<>(design.modules());
    ModuleEdit edit = new ModuleEdit(modules.get(module));
    change.accept(edit);
    modules.put(module, edit.finish(name));
    return new Design(design.top(), modules);
  }
}
