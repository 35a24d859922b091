package prunus.testbench.mutation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

  /** The broken circuit; empty if this one has not what is broken. */
  public Optional<Design> apply(Design design) {
    Map<String, ModuleDef> modules = new LinkedHashMap<>(design.modules());
    if (!modules.containsKey(module)) {
      return Optional.empty();
    }
    ModuleEdit edit = new ModuleEdit(modules.get(module));
    change.accept(edit);
    return edit.finish()
        .map(
            broken -> {
              modules.put(module, broken);
              return new Design(design.top(), modules);
            });
  }
}
