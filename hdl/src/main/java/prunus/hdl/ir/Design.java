package prunus.hdl.ir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A checked circuit.
 *
 * @param top name of the outermost module
 * @param modules every definition by its name, instances before the modules that hold them
 */
public record Design(String top, Map<String, ModuleDef> modules) {
  public Design {
    modules = Collections.unmodifiableMap(new LinkedHashMap<>(modules));
  }

  public ModuleDef topModule() {
    return modules.get(top);
  }

  public ModuleDef definition(Instance instance) {
    return modules.get(instance.definition());
  }
}
