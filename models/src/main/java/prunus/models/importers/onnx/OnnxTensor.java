package prunus.models.importers.onnx;

import java.util.ArrayList;
import java.util.List;
import prunus.models.importers.ImportException;
import prunus.models.json.NetworkJson;

/**
 * A constant of an ONNX model: floats or whole numbers. What cannot be read is said when it is
 * needed, for many models hold tensors that nothing needs.
 *
 * @param dims sizes, each at least 0
 * @param floats values of a tensor of floats, else null
 * @param integers values of a tensor of integers or truths, else null
 * @param problem why it has no values; empty if it has
 */
@SuppressWarnings("ArrayRecordComponent")
record OnnxTensor(
    String name, List<Integer> dims, float[] floats, long[] integers, String problem) {
  private static final int FLOAT = 1;
  private static final int UINT8 = 2;
  private static final int INT8 = 3;
  private static final int UINT16 = 4;
  private static final int INT16 = 5;
  private static final int INT32 = 6;
  private static final int INT64 = 7;
  private static final int BOOL = 9;
  private static final int FLOAT16 = 10;
  private static final int DOUBLE = 11;
  private static final int MAX_DIMS = 8;
  private static final int MAX_PARTS = 1024;

  /** The floats; refused if it has none. */
  float[] needFloats() {
    checkReadable();
    if (floats == null) {
      throw new ImportException("tensor " + name + " holds integers where weights are needed");
    }
    for (int i = 0; i < floats.length; i++) {
      if (!Float.isFinite(floats[i])) {
        throw new ImportException(
            "tensor %s has a value that is not finite at %d".formatted(name, i));
      }
    }
    return floats;
  }

  long[] needIntegers() {
    checkReadable();
    if (integers == null) {
      throw new ImportException("tensor " + name + " holds floats where integers are needed");
    }
    return integers;
  }

  /** The values, at least one, whatever they are; infinite ones too. */
  double[] needNumbers() {
    checkReadable();
    double[] out = new double[floats == null ? integers.length : floats.length];
    java.util.Arrays.setAll(out, i -> floats == null ? integers[i] : floats[i]);
    if (out.length == 0) {
      throw new ImportException("tensor " + name + " is empty");
    }
    return out;
  }

  private void checkReadable() {
    if (!problem.isEmpty()) {
      throw new ImportException("tensor " + name + " " + problem);
    }
  }

  private static OnnxTensor unreadable(String name, String problem) {
    return new OnnxTensor(name, List.of(), null, null, problem);
  }

  static OnnxTensor read(Wire in, String owner) {
    String name = owner;
    int type = 0;
    boolean external = false;
    boolean packed = true;
    List<Long> dims = new ArrayList<>();
    List<Wire> typed = new ArrayList<>();
    Wire raw = null;
    int typedBytes = 0;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> numbers(in, dims, MAX_DIMS);
        case 2 -> type = (int) in.varint();
        case 4, 5, 7, 10 -> {
          if (in.type() == Wire.BYTES && typed.size() < MAX_PARTS) {
            Wire part = in.bytes();
            typedBytes += part.left();
            typed.add(part);
          } else {
            packed = false;
            in.skip();
          }
        }
        case 8 -> name = in.text();
        case 9 -> raw = in.bytes();
        case 13 -> {
          external = true;
          in.skip();
        }
        case 14 -> external |= in.varint() != 0;
        default -> in.skip();
      }
    }
    if (external) {
      return unreadable(name, "lies in another file; save the model with its weights inside");
    }
    if (!packed) {
      return unreadable(name, "is not packed; save the model again");
    }
    if (size(type) == 0) {
      return unreadable(
          name,
          "has elements of type %d; floats of 16 to 64 bits, truths and integers are read"
              .formatted(type));
    }
    int count = count(name, dims, raw == null ? typedBytes : raw.left());
    return values(name, dims.stream().map(Long::intValue).toList(), type, raw, typed, count);
  }

  /** Elements by the sizes; no element is smaller than a byte. */
  private static int count(String name, List<Long> dims, int bytes) {
    long count = 1;
    for (long d : dims) {
      if (d < 0 || d > NetworkJson.MAX_DIMENSION) {
        throw new ImportException("tensor %s has the absurd size %d".formatted(name, d));
      }
      count *= d;
      if (count > bytes) {
        throw new ImportException(
            "tensor %s of sizes %s holds only %d bytes".formatted(name, dims, bytes));
      }
    }
    return (int) count;
  }

  /** Repeated whole numbers, packed or one at a time. */
  static void numbers(Wire in, List<Long> to, int most) {
    if (in.type() == Wire.BYTES) {
      Wire packed = in.bytes();
      while (!packed.atEnd() && to.size() <= most) {
        to.add(packed.raw());
      }
    } else {
      to.add(in.varint());
    }
    if (to.size() > most) {
      throw new ImportException("a list has more than %d numbers".formatted(most));
    }
  }

  private static OnnxTensor values(
      String name, List<Integer> dims, int type, Wire raw, List<Wire> typed, int count) {
    boolean whole = type != FLOAT && type != FLOAT16 && type != DOUBLE;
    int size = size(type);
    if (raw != null && raw.left() != (long) size * count) {
      throw wrongCount(name, dims);
    }
    float[] floats = whole ? null : new float[count];
    long[] integers = whole ? new long[count] : null;
    int part = 0;
    for (int i = 0; i < count; i++) {
      while (raw == null && part < typed.size() && typed.get(part).atEnd()) {
        part++;
      }
      if (raw == null && part == typed.size()) {
        throw wrongCount(name, dims);
      }
      Wire from = raw == null ? typed.get(part) : raw;
      if (whole) {
        long value = raw == null ? from.raw() : from.rawFixed(size);
        integers[i] = integer(value, type);
      } else {
        floats[i] = real(from, type, raw == null);
      }
    }
    if (raw == null && typed.stream().anyMatch(t -> !t.atEnd())) {
      throw wrongCount(name, dims);
    }
    return new OnnxTensor(name, dims, floats, integers, "");
  }

  /** Bytes of an element; 0 for a type that is not read. */
  private static int size(int type) {
    return switch (type) {
      case UINT8, INT8, BOOL -> 1;
      case UINT16, INT16, FLOAT16 -> 2;
      case FLOAT, INT32 -> 4;
      case INT64, DOUBLE -> 8;
      default -> 0;
    };
  }

  private static long integer(long bits, int type) {
    return switch (type) {
      case INT8 -> (byte) bits;
      case INT16 -> (short) bits;
      case INT32 -> (int) bits;
      case UINT8, BOOL -> bits & 0xFF;
      case UINT16 -> bits & 0xFFFF;
      default -> bits;
    };
  }

  private static float real(Wire in, int type, boolean typed) {
    return switch (type) {
      case FLOAT -> in.rawFloat();
      case DOUBLE -> (float) in.rawDouble();
      default -> Float.float16ToFloat((short) (typed ? in.raw() : in.rawFixed(2)));
    };
  }

  private static ImportException wrongCount(String name, List<Integer> dims) {
    return new ImportException(
        "tensor %s does not hold as many values as its sizes %s say".formatted(name, dims));
  }
}
