package prunus.hdl.ir;

import java.math.BigInteger;
import java.util.List;

/**
 * A memory of {@code depth} (a power of two) elements.
 *
 * @param contents the elements of a ROM, empty for a RAM
 */
public record Memory(
    String name,
    MemoryKind kind,
    Shape element,
    int depth,
    List<BigInteger> contents,
    List<Pin> pins,
    Source at) {
  public Memory {
    contents = List.copyOf(contents);
    pins = List.copyOf(pins);
  }

  public int addressWidth() {
    return Integer.numberOfTrailingZeros(depth);
  }

  /** The signal on a port of the wrapper. */
  public Signal pin(String port) {
    for (Pin pin : pins) {
      if (pin.port().equals(port)) {
        return pin.signal();
      }
    }
    throw new IllegalArgumentException("memory " + name + " has no port " + port);
  }
}
