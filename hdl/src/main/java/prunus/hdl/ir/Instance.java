package prunus.hdl.ir;

import java.util.List;

/**
 * A module inside a module, or an array of them.
 *
 * @param definition name of the module's definition
 * @param count number of instances in the array; 0 for a single instance
 * @param clock whether the definition has a clock port
 * @param reset whether the definition has a reset port
 */
public record Instance(
    String name,
    String definition,
    int count,
    boolean clock,
    boolean reset,
    List<Pin> pins,
    Source at) {
  public Instance {
    pins = List.copyOf(pins);
  }

  /** A single instance. */
  public Instance(
      String name, String definition, boolean clock, boolean reset, List<Pin> pins, Source at) {
    this(name, definition, 0, clock, reset, pins, at);
  }

  /** Whether this is an array of instances. */
  public boolean array() {
    return count > 0;
  }

  /** How many modules this stands for. */
  public int copies() {
    return Math.max(1, count);
  }

  /** The name of one of them in the name table: {@code pe[3]}, or the plain name. */
  public String name(int index) {
    return array() ? name + "[" + index + "]" : name;
  }
}
