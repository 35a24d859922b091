package prunus.models.importers.onnx;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import prunus.models.importers.ImportException;
import prunus.models.json.NetworkJson;
import prunus.models.tensors.ElementType;
import prunus.models.tensors.Values;

/**
 * A constant of an ONNX model: floats or whole numbers, read where they lie in the file. What
 * cannot be read is said when it is needed, for many models hold tensors that nothing needs.
 *
 * @param dims sizes, each at least 0
 * @param values as floats
 * @param integers exactly, for a tensor of integers or truths, else null
 * @param type of the elements in the file
 * @param problem why it has no values; empty if it has
 * @param bytes the tensor as the file has it; null where it is made, or lies in another file
 */
record OnnxTensor(
    String name,
    List<Integer> dims,
    Values values,
    Supplier<long[]> integers,
    ElementType type,
    String problem,
    MemorySegment bytes) {
  /** A tensor of the usual types. */
  OnnxTensor(
      String name, List<Integer> dims, Values values, Supplier<long[]> integers, String problem) {
    this(
        name,
        dims,
        values,
        integers,
        integers == null ? ElementType.F32 : ElementType.I64,
        problem,
        null);
  }

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
  private static final int UINT32 = 12;
  private static final int BFLOAT16 = 16;
  private static final int MAX_DIMS = 8;
  private static final int MAX_PARTS = 1024;

  /** A tensor of floats that is in no file. */
  static OnnxTensor floats(String name, List<Integer> dims, Values values) {
    return new OnnxTensor(name, dims, values, null, "");
  }

  /** The same with other sizes. */
  OnnxTensor resized(List<Integer> sizes) {
    return new OnnxTensor(name, sizes, values, integers, type, problem, null);
  }

  private OnnxTensor in(MemorySegment file) {
    return new OnnxTensor(name, dims, values, integers, type, problem, file);
  }

  /** A tensor of integers that is in no file. */
  static OnnxTensor integers(String name, List<Integer> dims, long... values) {
    return new OnnxTensor(
        name, dims, Values.computed(values.length, i -> values[i]), () -> values, "");
  }

  /** Whether its elements may be below 0, for tensors that are zero points. */
  boolean signed() {
    return type == ElementType.I8 || type == ElementType.I16 || type == ElementType.I32;
  }

  /** The values of a tensor of whole numbers, as floats. */
  Values needCodes() {
    checkReadable();
    if (integers == null) {
      throw new ImportException("tensor " + name + " holds floats where codes are needed");
    }
    return values;
  }

  /** The values of a tensor of floats, all finite; refused if it has none. */
  Values needValues() {
    checkReadable();
    if (integers != null) {
      throw new ImportException("tensor " + name + " holds integers where weights are needed");
    }
    int bad = values.firstNotFinite();
    if (bad >= 0) {
      throw new ImportException(
          "tensor %s has a value that is not finite at %d".formatted(name, bad));
    }
    return values;
  }

  /** The same, copied; for small tensors. */
  float[] needFloats() {
    return needValues().toArray();
  }

  long[] needIntegers() {
    checkReadable();
    if (integers == null) {
      throw new ImportException("tensor " + name + " holds floats where integers are needed");
    }
    return integers.get();
  }

  /** The values, at least one, whatever they are; infinite ones too. */
  double[] needNumbers() {
    checkReadable();
    if (values.count() == 0) {
      throw new ImportException("tensor " + name + " is empty");
    }
    if (integers != null) {
      return java.util.Arrays.stream(integers.get()).asDoubleStream().toArray();
    }
    double[] out = new double[values.count()];
    java.util.Arrays.setAll(out, values::at);
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

  static OnnxTensor read(Wire in, String owner, ExternalData external) {
    MemorySegment whole = in.rest();
    String name = owner;
    int type = 0;
    boolean elsewhere = false;
    boolean packed = true;
    List<Long> dims = new ArrayList<>();
    List<Wire> typed = new ArrayList<>();
    Map<String, String> place = new HashMap<>();
    Wire raw = null;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> numbers(in, dims, MAX_DIMS);
        case 2 -> type = (int) in.varint();
        case 4, 5, 7, 10 -> {
          if (in.type() == Wire.BYTES && typed.size() < MAX_PARTS) {
            typed.add(in.bytes());
          } else {
            packed = false;
            in.skip();
          }
        }
        case 8 -> name = in.text();
        case 9 -> raw = in.bytes();
        case 13 -> {
          elsewhere = true;
          ExternalData.entry(in.bytes(), place);
        }
        case 14 -> elsewhere |= in.varint() != 0;
        default -> in.skip();
      }
    }
    if (!packed) {
      return unreadable(name, "is not packed; save the model again");
    }
    ElementType element = element(type);
    if (element == null) {
      return unreadable(
          name,
          "has elements of type %d; floats of 16 to 64 bits, truths and integers are read"
              .formatted(type));
    }
    try {
      if (elsewhere) {
        raw = new Wire(external.open(place));
      }
    } catch (ImportException e) {
      return unreadable(name, e.getMessage());
    }
    long bytes = raw == null ? typed.stream().mapToLong(Wire::left).sum() : raw.left();
    int count = count(name, dims, bytes);
    List<Integer> sizes = dims.stream().map(Long::intValue).toList();
    if (raw == null && typed.size() == 1 && (type == FLOAT || type == DOUBLE)) {
      raw = typed.getFirst(); // as raw ones lie
    }
    OnnxTensor tensor =
        raw == null
            ? typed(name, sizes, type, typed, count)
            : raw(name, sizes, element, raw.rest(), count);
    return elsewhere ? tensor : tensor.in(whole);
  }

  /** Repeated floats, packed or one at a time, behind those so far. */
  static float[] floats(Wire in, float[] before, int most) {
    Wire packed = in.type() == Wire.BYTES ? in.bytes() : null;
    long more = packed == null ? 1 : packed.left() / 4;
    if (before.length + more > most) {
      throw new ImportException("a list has more than %d numbers".formatted(most));
    }
    float[] out = java.util.Arrays.copyOf(before, before.length + (int) more);
    for (int i = before.length; i < out.length; i++) {
      out[i] = packed == null ? in.fixed32() : packed.rawFloat();
    }
    return out;
  }

  private static OnnxTensor raw(
      String name, List<Integer> dims, ElementType type, MemorySegment bytes, int count) {
    if (bytes.byteSize() != (long) type.bytes() * count) {
      throw wrongCount(name, dims);
    }
    Values values = type.values(bytes, ByteOrder.LITTLE_ENDIAN, count);
    Supplier<long[]> integers = () -> integers(new Wire(bytes), type, count);
    return new OnnxTensor(name, dims, values, type.whole() ? integers : null, type, "", null);
  }

  private static long[] integers(Wire in, ElementType type, int count) {
    long[] out = new long[count];
    java.util.Arrays.setAll(out, i -> integer(in.rawFixed(type.bytes()), type));
    return out;
  }

  /** Elements by the sizes; no element is smaller than a byte. */
  private static int count(String name, List<Long> dims, long bytes) {
    long count = 1;
    for (long d : dims) {
      if (d < 0 || d > NetworkJson.MAX_DIMENSION) {
        throw new ImportException("tensor %s has the absurd size %d".formatted(name, d));
      }
      count *= d;
      if (count > Math.min(bytes, Integer.MAX_VALUE)) {
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

  /** Numbers one behind the other, whole ones as varints. */
  private static OnnxTensor typed(
      String name, List<Integer> dims, int type, List<Wire> parts, int count) {
    ElementType element = element(type);
    long[] integers = element.whole() ? new long[count] : null;
    float[] floats = new float[count];
    int part = 0;
    for (int i = 0; i < count; i++) {
      while (part < parts.size() && parts.get(part).atEnd()) {
        part++;
      }
      if (part == parts.size()) {
        throw wrongCount(name, dims);
      }
      Wire from = parts.get(part);
      switch (type) {
        case FLOAT -> floats[i] = from.rawFloat();
        case DOUBLE -> floats[i] = (float) from.rawDouble();
        case FLOAT16 -> floats[i] = Float.float16ToFloat((short) from.raw());
        case BFLOAT16 -> floats[i] = Float.intBitsToFloat((int) from.raw() << 16);
        default -> {
          integers[i] = integer(from.raw(), element);
          floats[i] = integers[i];
        }
      }
    }
    if (parts.stream().anyMatch(t -> !t.atEnd())) {
      throw wrongCount(name, dims);
    }
    return new OnnxTensor(
        name, dims, Values.of(floats), integers == null ? null : () -> integers, element, "", null);
  }

  /** How elements of ONNX's type lie; null for a type that is not read. */
  private static ElementType element(int type) {
    return switch (type) {
      case FLOAT -> ElementType.F32;
      case UINT8, BOOL -> ElementType.U8;
      case INT8 -> ElementType.I8;
      case UINT16 -> ElementType.U16;
      case INT16 -> ElementType.I16;
      case INT32 -> ElementType.I32;
      case INT64 -> ElementType.I64;
      case UINT32 -> ElementType.U32;
      case FLOAT16 -> ElementType.F16;
      case BFLOAT16 -> ElementType.BF16;
      case DOUBLE -> ElementType.F64;
      default -> null;
    };
  }

  private static long integer(long bits, ElementType type) {
    return switch (type) {
      case I8 -> (byte) bits;
      case I16 -> (short) bits;
      case I32 -> (int) bits;
      case U8 -> bits & 0xFF;
      case U16 -> bits & 0xFFFF;
      case U32 -> bits & 0xFFFFFFFFL;
      default -> bits;
    };
  }

  private static ImportException wrongCount(String name, List<Integer> dims) {
    return new ImportException(
        "tensor %s does not hold as many values as its sizes %s say".formatted(name, dims));
  }
}
