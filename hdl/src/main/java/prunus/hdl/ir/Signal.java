package prunus.hdl.ir;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A named value of one module.
 *
 * @param index position in the module's list of signals
 * @param reset the value a synchronous reset gives a register, if it has a reset
 */
public record Signal(
    int index, String name, Shape shape, Role role, Optional<BigInteger> reset, Source at) {
  public int width() {
    return shape.width();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signal s && s.index == index && s.name.equals(name);
  }

  @Override
  public int hashCode() {
    return index;
  }
}
