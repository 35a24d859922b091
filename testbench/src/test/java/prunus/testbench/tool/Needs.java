package prunus.testbench.tool;

import org.junit.jupiter.api.Assumptions;

/** Skips a test where an outside program is missing, unless the build insists on having them. */
public final class Needs {
  private Needs() {}

  public static void tools(Tool... tools) {
    boolean insist = "1".equals(System.getenv("PRUNUS_REQUIRE_TOOLS"));
    for (Tool tool : tools) {
      if (insist) {
        tool.require();
      } else {
        Assumptions.assumeTrue(tool.present(), tool.program() + " is not installed");
      }
    }
  }
}
