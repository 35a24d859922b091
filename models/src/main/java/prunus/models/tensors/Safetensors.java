package prunus.models.tensors;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.BadInputException;
import prunus.models.json.JsonFields;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@code .safetensors} file: a {@code u64} length, that many bytes of JSON that say each tensor's
 * type, sizes and place, then the tensors.
 */
public final class Safetensors implements TensorArchive {
  private static final String METADATA = "__metadata__";
  private static final int MAX_HEADER = 1 << 24;
  private static final int MAX_DIMS = 8;
  private static final ValueLayout.OfLong LENGTH =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment data;
  private final Map<String, TensorInfo> tensors = new LinkedHashMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();

  /** Bytes of a tensor in the data. */
  private record Place(double from, double to) {}

  /**
   * A file.
   *
   * @param bytes its content, which nobody may change
   * @throws TensorException if it is none
   */
  public Safetensors(MemorySegment bytes) {
    long left = bytes.byteSize() - 8;
    long length = left < 0 ? -1 : bytes.get(LENGTH, 0);
    if (length < 2 || length > Math.min(left, MAX_HEADER)) {
      throw new TensorException("it is no safetensors file, or cut off in its header");
    }
    byte[] header = bytes.asSlice(8, length).toArray(ValueLayout.JAVA_BYTE);
    data = bytes.asSlice(8 + length);
    try {
      entries(JsonFields.parse(header, "the header"));
    } catch (TensorException e) {
      throw e;
    } catch (BadInputException e) {
      throw new TensorException(e.getMessage(), e);
    }
  }

  private void entries(JsonFields json) {
    for (String name : json.names()) {
      JsonFields entry = json.object(name);
      if (name.equals(METADATA)) {
        entry.names().forEach(key -> metadata.put(key, entry.text(key)));
        continue;
      }
      List<Double> dims = entry.numbers("shape", MAX_DIMS);
      if (dims.stream().anyMatch(d -> d < 0 || d % 1 != 0)) {
        throw new TensorException("tensor %s has the impossible sizes %s".formatted(name, dims));
      }
      List<Double> place = entry.numbers("data_offsets", 2);
      tensors.put(
          name, new TensorInfo(dims.stream().map(Double::longValue).toList(), entry.text("dtype")));
      places.put(
          name, place.size() == 2 ? new Place(place.get(0), place.get(1)) : new Place(-1, -1));
    }
  }

  /** The text entries of the header. */
  public Map<String, String> metadata() {
    return Collections.unmodifiableMap(metadata);
  }

  @Override
  public Map<String, TensorInfo> tensors() {
    return Collections.unmodifiableMap(tensors);
  }

  /** A file's content; tensors are float32 and stand in the map's order. */
  static byte[] bytes(Map<String, String> metadata, Map<String, DenseArray> tensors) {
    ObjectNode header = JsonFields.mapper().createObjectNode();
    ObjectNode entries = header.putObject(METADATA);
    metadata.forEach(entries::put);
    long at = 0;
    for (Map.Entry<String, DenseArray> tensor : tensors.entrySet()) {
      long end = at + 4L * tensor.getValue().values().length;
      ObjectNode json = header.putObject(tensor.getKey()).put("dtype", "F32");
      ArrayNode shape = json.putArray("shape");
      tensor.getValue().dims().forEach(shape::add);
      json.putArray("data_offsets").add(at).add(end);
      at = end;
    }
    byte[] json = JsonFields.mapper().writeValueAsBytes(header);
    int padded = (json.length + 7) / 8 * 8; // the format's readers want tensors at multiples of 8
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(8 + padded + at));
    out.order(ByteOrder.LITTLE_ENDIAN).putLong(padded).put(json);
    while (out.position() < 8 + padded) {
      out.put((byte) ' ');
    }
    for (DenseArray tensor : tensors.values()) {
      for (float value : tensor.values()) {
        out.putFloat(value);
      }
    }
    return out.array();
  }

  @Override
  public Values values(String name) {
    TensorInfo info = tensors.get(name);
    Place place = places.get(name);
    ElementType type =
        switch (info.type()) {
          case "BOOL" -> ElementType.U8;
          case "U8", "I8", "I16", "I32", "F16", "BF16", "F32", "F64" ->
              ElementType.valueOf(info.type());
          default ->
              throw new TensorException(
                  "tensor %s has elements of type %s; floats, BOOL, U8 and I8 to I32 are read"
                      .formatted(name, info.type()));
        };
    boolean fits =
        place.from() >= 0
            && place.from() % 1 == 0
            && place.to() <= data.byteSize()
            && place.to() - place.from() == info.elements() * type.bytes()
            && info.elements() <= Integer.MAX_VALUE;
    if (!fits) {
      throw new TensorException(
          "tensor %s has its data at %.0f to %.0f, which does not fit its sizes or the file"
              .formatted(name, place.from(), place.to()));
    }
    MemorySegment bytes =
        data.asSlice((long) place.from(), (long) place.to() - (long) place.from());
    Values values = type.values(bytes, ByteOrder.LITTLE_ENDIAN, (int) info.elements());
    int bad = values.firstNotFinite();
    if (bad >= 0) {
      throw new TensorException(
          "tensor %s has a value that is not finite at %d".formatted(name, bad));
    }
    return values;
  }
}
