package prunus.hdl.check;

import prunus.hdl.ir.Source;

/**
 * One thing wrong with a design.
 *
 * @param message what is wrong, with the operands, and what to do
 * @param module path of the module from the top, {@code top.pe3.queue}
 */
public record Problem(Rule rule, String message, String module, Source at) {
  /** The same problem seen from the top of the design. */
  public Problem in(String path) {
    return new Problem(rule, message, path, at);
  }

  @Override
  public String toString() {
    return message + "  in module " + module + "  at " + at;
  }
}
