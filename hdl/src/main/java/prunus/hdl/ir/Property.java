package prunus.hdl.ir;

/**
 * Something to watch at every clock edge outside reset: an assertion must hold, a cover point
 * should hold once.
 */
public record Property(Goal goal, Signal signal, Source at) {
  /** What a property asks for. */
  public enum Goal {
    ASSERT,
    COVER
  }
}
