package prunus.hdl;

/**
 * The type of a vector: so many elements of one type.
 *
 * @param size number of elements, at least 1
 */
public record VecType<T extends Bits>(int size, Type<T> element) {
  public VecType {
    if (size < 1) {
      throw new IllegalArgumentException(
          "a vector needs at least 1 element, not " + size + ", at " + Lines.here());
    }
  }

  /** The elements side by side, the first the lowest. */
  Type<UInt> packed() {
    return Type.uint(Math.multiplyExact(size, element.width()));
  }
}
