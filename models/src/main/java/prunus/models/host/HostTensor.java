package prunus.models.host;

import java.util.Arrays;

/**
 * A tensor that goes to or comes from the host, in row-major order. The arrays are not copied:
 * nobody may change them.
 *
 * @param type of the elements
 * @param dims sizes, outermost first
 * @param floats elements of a tensor of {@link Type#FLOAT}, else null
 * @param integers elements of any other, else null
 */
@SuppressWarnings("ArrayRecordComponent")
public record HostTensor(Type type, long[] dims, float[] floats, long[] integers) {
  /** Types of elements, each with its number in ONNX. */
  public enum Type {
    FLOAT(1),
    UINT8(2),
    INT8(3),
    INT32(6),
    INT64(7),
    BOOL(9);

    private final int number;

    Type(int number) {
      this.number = number;
    }

    /** ONNX's number for it. */
    public int number() {
      return number;
    }
  }

  public HostTensor {
    long count = Arrays.stream(dims).reduce(1, Math::multiplyExact);
    if (count != (floats == null ? integers.length : floats.length)) {
      throw new IllegalArgumentException("a tensor that does not fill " + Arrays.toString(dims));
    }
  }

  /** A tensor of floats. */
  public static HostTensor of(float[] values, long... dims) {
    return new HostTensor(Type.FLOAT, dims, values, null);
  }

  /** A tensor of 64-bit integers. */
  public static HostTensor of(long[] values, long... dims) {
    return new HostTensor(Type.INT64, dims, null, values);
  }
}
