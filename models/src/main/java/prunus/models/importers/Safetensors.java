package prunus.models.importers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import prunus.models.BadInputException;
import prunus.models.json.JsonFields;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@code .safetensors} file: a {@code u64} length, that many bytes of JSON that say each tensor's
 * type, sizes and place, then the tensors.
 */
final class Safetensors {
  private static final String METADATA = "__metadata__";
  private static final int MAX_HEADER = 1 << 24;
  private static final int MAX_DIMS = 8;

  private final ByteBuffer data;

  private Safetensors(ByteBuffer data) {
    this.data = data;
  }

  /** The text entries of a file's header. */
  static Map<String, String> metadata(byte[] bytes) {
    Map<String, String> out = new LinkedHashMap<>();
    header(
        bytes,
        (json, data) -> {
          if (json.has(METADATA)) {
            JsonFields entries = json.object(METADATA);
            entries.names().forEach(name -> out.put(name, entries.text(name)));
          }
        });
    return out;
  }

  /**
   * The tensors of a file that somebody wants.
   *
   * @param wanted elements of each, by name; those the file has not are left out
   */
  static Map<String, DenseArray> parse(byte[] bytes, Map<String, Long> wanted) {
    Map<String, DenseArray> out = new LinkedHashMap<>();
    header(
        bytes,
        (json, data) ->
            wanted.forEach(
                (name, elements) -> {
                  if (json.has(name)) {
                    out.put(name, new Safetensors(data).array(name, json.object(name), elements));
                  }
                }));
    return out;
  }

  private static void header(byte[] bytes, BiConsumer<JsonFields, ByteBuffer> reader) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long length = bytes.length < 8 ? -1 : in.getLong();
    if (length < 2 || length > Math.min(in.remaining(), MAX_HEADER)) {
      throw new ImportException("it is no safetensors file, or cut off in its header");
    }
    byte[] header = new byte[(int) length];
    in.get(header);
    ByteBuffer data = in.slice().order(ByteOrder.LITTLE_ENDIAN);
    try {
      reader.accept(JsonFields.parse(header), data);
    } catch (ImportException e) {
      throw e;
    } catch (BadInputException e) {
      throw new ImportException("in its header " + e.getMessage(), e);
    }
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

  private DenseArray array(String name, JsonFields json, long elements) {
    List<Double> dims = json.numbers("shape", MAX_DIMS);
    List<Double> place = json.numbers("data_offsets", 2);
    String type = json.text("dtype");
    double count = dims.stream().reduce(1.0, (a, b) -> a * b);
    if (count != elements || dims.stream().anyMatch(d -> d < 1 || d % 1 != 0)) {
      throw new ImportException(
          "tensor %s has sizes %s and its layer needs %d values".formatted(name, dims, elements));
    }
    int size =
        switch (type) {
          case "F16", "BF16" -> 2;
          case "F32" -> 4;
          case "F64" -> 8;
          default ->
              throw new ImportException(
                  "tensor %s has elements of type %s; F16, BF16, F32 and F64 are read"
                      .formatted(name, type));
        };
    double from = place.isEmpty() ? -1 : place.getFirst();
    boolean fits =
        place.size() == 2
            && from >= 0
            && from % 1 == 0
            && place.get(1) <= data.limit()
            && place.get(1) - from == count * size;
    if (!fits) {
      throw new ImportException(
          "tensor %s has its data at %s, which does not fit its sizes or the file"
              .formatted(name, place));
    }
    float[] values = new float[(int) elements];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(type, (int) from + i * size);
      if (!Float.isFinite(values[i])) {
        throw new ImportException(
            "tensor %s has a value that is not finite at %d".formatted(name, i));
      }
    }
    return new DenseArray(dims.stream().map(Double::longValue).toList(), values);
  }

  private float value(String type, int at) {
    return switch (type) {
      case "F16" -> Float.float16ToFloat(data.getShort(at));
      case "BF16" -> Float.intBitsToFloat(data.getShort(at) << 16);
      case "F32" -> data.getFloat(at);
      default -> (float) data.getDouble(at);
    };
  }
}
