package prunus.hdl.verilog;

import prunus.hdl.ir.Source;

/** What the Verilog says about where in the Java its lines come from. */
public enum Locations {
  /** Nothing. */
  NONE,
  /** Class and method: editing a comment of the Java changes no Verilog. */
  MEMBER,
  /** File and line. */
  LINE;

  /** The comment behind a line. */
  String comment(Source at) {
    return switch (this) {
      case NONE -> "";
      case MEMBER -> "  // " + at.member();
      case LINE -> "  // " + at;
    };
  }
}
