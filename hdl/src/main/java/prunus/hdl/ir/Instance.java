package prunus.hdl.ir;

import java.util.List;

/**
 * A module inside a module.
 *
 * @param definition name of the module's definition
 * @param clock whether the definition has a clock port
 * @param reset whether the definition has a reset port
 */
public record Instance(
    String name, String definition, boolean clock, boolean reset, List<Pin> pins, Source at) {
  public Instance {
    pins = List.copyOf(pins);
  }
}
