package prunus.hdl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import prunus.hdl.graph.Combinational;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.ModuleDef;

/** Runs every check on every definition of a design. */
public final class Checks {
  private Checks() {}

  /**
   * The problems of {@code design}, each with its definition's name as module.
   *
   * @param broken whether expressions were refused already: what they would have used is not known
   *     then, so unused signals are not reported
   */
  public static List<Problem> run(Design design, boolean broken) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Combinational> paths = Combinational.of(design);
    for (ModuleDef def : design.modules().values()) {
      Combinational inside = paths.get(def.name());
      DriveCheck.run(def, problems::add);
      if (!broken) {
        UseCheck.run(def, inside, problems::add);
      }
      LoopCheck.run(def, inside, problems::add);
      SizeCheck.run(def, problems::add);
    }
    return problems;
  }
}
