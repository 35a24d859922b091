package prunus.models.tensors;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A NumPy {@code .npy} array of whole numbers or truths, in C order.
 *
 * @param dims sizes, outermost first
 * @param values row by row
 */
@SuppressWarnings("ArrayRecordComponent")
public record NpyIntegers(List<Long> dims, long[] values) {
  /**
   * Reads an array.
   *
   * @throws TensorException whose message goes on after the name of the file
   */
  public static NpyIntegers parse(byte[] bytes) {
    NpyHeader header = NpyHeader.parse(bytes);
    String type = header.info().type();
    String plain = type.replaceFirst("^[<>=|]", "");
    if (!plain.matches("[iu][1248]|b1")) {
      throw new TensorException(
          "has elements of type %s; whole numbers are needed".formatted(type));
    }
    int size = plain.charAt(1) - '0';
    if ((double) size * header.info().elements() != bytes.length - header.end()) {
      throw new TensorException(
          "should hold %.0f values of %d bytes and holds %d bytes"
              .formatted(header.info().elements(), size, bytes.length - header.end()));
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).position(header.end()).slice();
    in.order(NpyArray.order(type));
    boolean signed = plain.charAt(0) == 'i';
    long[] values = new long[in.remaining() / size];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (size) {
            case 1 -> signed ? in.get() : in.get() & 0xFF;
            case 2 -> signed ? in.getShort() : in.getShort() & 0xFFFF;
            case 4 -> signed ? in.getInt() : in.getInt() & 0xFFFFFFFFL;
            default -> in.getLong();
          };
    }
    return new NpyIntegers(header.info().dims(), values);
  }
}
