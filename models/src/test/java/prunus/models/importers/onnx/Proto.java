package prunus.models.importers.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes protobuf messages, for the tests' own ONNX models. */
final class Proto {
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

  Proto number(int field, long value) {
    varint(field * 8L);
    varint(value);
    return this;
  }

  Proto real(int field, float value) {
    varint(field * 8L + 5);
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
    return this;
  }

  Proto raw(int field, byte[] bytes) {
    varint(field * 8L + 2);
    varint(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  Proto text(int field, String text) {
    return raw(field, text.getBytes(StandardCharsets.UTF_8));
  }

  Proto message(int field, Proto message) {
    return raw(field, message.bytes());
  }
}
