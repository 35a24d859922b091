package prunus.models.importers.onnx;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** Writes the protobuf wire format. */
final class WireWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  byte[] bytes() {
    return out.toByteArray();
  }

  private void varint(long value) {
    long rest = value;
    while (rest >>> 7 != 0) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  WireWriter number(int field, long value) {
    varint(field * 8L + Wire.VARINT);
    varint(value);
    return this;
  }

  WireWriter bytes(int field, byte[] bytes) {
    varint(field * 8L + Wire.BYTES);
    varint(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  WireWriter bytes(int field, MemorySegment bytes) {
    return bytes(field, bytes.toArray(ValueLayout.JAVA_BYTE));
  }

  WireWriter text(int field, String text) {
    return bytes(field, text.getBytes(StandardCharsets.UTF_8));
  }

  WireWriter message(int field, WireWriter message) {
    return bytes(field, message.bytes());
  }
}
