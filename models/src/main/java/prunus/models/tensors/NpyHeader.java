package prunus.models.tensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a {@code .npy} array, versions 1 to 3 of the format: a Python dictionary of three
 * keys in any order and with either quotes.
 *
 * @param info sizes and type
 * @param end where the values begin
 */
record NpyHeader(TensorInfo info, int end) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  private static final Pattern ITEM =
      Pattern.compile(
          "\\s*(['\"])(descr|fortran_order|shape)\\1\\s*:\\s*"
              + "('[^']{1,8}'|\"[^\"]{1,8}\"|True|False|\\([0-9L, ]{0,200}\\))\\s*(,|(?=\\}))");

  /** Whether these are the first bytes of such an array. */
  static boolean begins(byte[] bytes) {
    return bytes.length >= MAGIC.length
        && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  static NpyHeader parse(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < MAGIC.length + 6 || !begins(bytes)) {
      throw new TensorException("is no .npy array, or cut off in its header");
    }
    in.position(MAGIC.length);
    int version = in.get();
    in.get();
    if (version < 1 || version > 3) {
      throw new TensorException(
          "has .npy version %d and versions 1 to 3 are read".formatted(version));
    }
    long length = version == 1 ? in.getShort() & 0xFFFF : in.getInt() & 0xFFFFFFFFL;
    if (length > Math.min(in.remaining(), 1 << 16)) {
      throw new TensorException("is cut off in its header");
    }
    byte[] text = new byte[(int) length];
    in.get(text);
    Map<String, String> items = items(new String(text, StandardCharsets.ISO_8859_1).strip());
    if (!items.getOrDefault("fortran_order", "").equals("False")) {
      throw new TensorException(
          items.containsKey("fortran_order")
              ? "is in Fortran order; save it with numpy.ascontiguousarray first"
              : "has a header that is not that of a plain array; save it with numpy.save");
    }
    String type = items.get("descr");
    return new NpyHeader(
        new TensorInfo(dims(items.get("shape")), type.substring(1, type.length() - 1)),
        in.position());
  }

  private static Map<String, String> items(String text) {
    Map<String, String> items = new HashMap<>();
    if (text.startsWith("{") && text.endsWith("}")) {
      Matcher item = ITEM.matcher(text).region(1, text.length());
      int at = 1;
      while (item.region(at, text.length()).lookingAt()) {
        if (items.put(item.group(2), item.group(3)) != null) {
          break;
        }
        at = item.end();
      }
      if (items.size() == 3 && text.substring(at).strip().equals("}") && wellTyped(items)) {
        return items;
      }
    }
    throw new TensorException(
        "has a header that is not that of a plain array; save it with numpy.save");
  }

  private static boolean wellTyped(Map<String, String> items) {
    return "'\"".indexOf(items.get("descr").charAt(0)) >= 0
        && items.get("shape").startsWith("(")
        && items.get("fortran_order").matches("True|False");
  }

  private static List<Long> dims(String text) {
    try {
      return Arrays.stream(text.substring(1, text.length() - 1).split(",", -1))
          .map(s -> s.strip().replaceFirst("L$", "")) // of Python 2
          .filter(s -> !s.isEmpty())
          .map(Long::parseLong)
          .toList();
    } catch (NumberFormatException e) {
      throw new TensorException("has the impossible shape " + text.strip(), e);
    }
  }
}
