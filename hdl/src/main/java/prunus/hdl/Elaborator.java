package prunus.hdl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import prunus.hdl.check.Checks;
import prunus.hdl.check.DesignException;
import prunus.hdl.check.Problem;
import prunus.hdl.check.Rule;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Structure;

/** Turns a built module and the modules inside it into a checked design. */
public final class Elaborator {
  private final Map<String, ModuleDef> modules = new LinkedHashMap<>();
  private final Map<String, String> structures = new HashMap<>();

  /** Names of definitions by their spelling in lower case. */
  private final Map<String, String> spellings = new HashMap<>();

  private final Map<String, String> paths = new HashMap<>();
  private final Set<Problem> problems = new LinkedHashSet<>();

  private Elaborator() {}

  /**
   * The design under {@code top}.
   *
   * @throws DesignException with every problem found
   */
  public static Design elaborate(Module top) {
    Scope scope = top.scope();
    if (!scope.isComplete()) {
      scope.complete();
    }
    Elaborator elaborator = new Elaborator();
    elaborator.visit(scope, scope.definition);
    Design design = new Design(scope.definition, elaborator.modules);
    List<Problem> found = new ArrayList<>(elaborator.problems);
    for (Problem p : Checks.run(design, !found.isEmpty())) {
      found.add(p.in(elaborator.paths.get(p.module())));
    }
    if (!found.isEmpty()) {
      throw new DesignException(found);
    }
    return design;
  }

  private void visit(Scope scope, String path) {
    for (int i = 0; i < scope.children.size(); i++) {
      visit(scope.children.get(i), path + "." + scope.instances.get(i).name());
    }
    ModuleDef def =
        new ModuleDef(
            scope.definition,
            scope.signals,
            scope.constants,
            scope.instances,
            scope.memories,
            scope.properties,
            scope.body.statements(),
            scope.unused,
            scope.exprs,
            scope.body.clocked(),
            scope.body.hasReset(),
            scope.at);
    ModuleDef first = modules.putIfAbsent(def.name(), def);
    if (first == null) {
      String other = spellings.putIfAbsent(def.name().toLowerCase(Locale.ROOT), def.name());
      if (other != null) {
        problems.add(
            new Problem(
                Rule.DUPLICATE_NAME,
                "module "
                    + def.name()
                    + ": differs from module "
                    + other
                    + " at "
                    + modules.get(other).at()
                    + " only in upper and lower case, which their files may not; choose another",
                path,
                def.at()));
      }
      paths.put(def.name(), path);
      scope.problems.forEach(p -> problems.add(p.in(path)));
      return;
    }
    String known = structures.computeIfAbsent(def.name(), _ -> Structure.describe(first));
    if (!known.equals(Structure.describe(def))) {
      problems.add(
          new Problem(
              Rule.DEFINITION_MISMATCH,
              "module "
                  + def.name()
                  + ": not the same circuit as "
                  + paths.get(def.name())
                  + " at "
                  + first.at()
                  + "; put the parameters that differ into the definition name",
              path,
              def.at()));
    }
  }
}
