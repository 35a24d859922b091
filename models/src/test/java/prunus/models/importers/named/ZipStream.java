package prunus.models.importers.named;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A zip archive as Python's zipfile writes it into a stream that cannot seek: stored entries whose
 * sizes and checksums follow them, and stand in the directory.
 */
final class ZipStream {
  private static final int SIZES_FOLLOW = 8;

  private ZipStream() {}

  static byte[] of(Map<String, byte[]> entries) {
    ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer directory = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    new TreeMap<>(entries)
        .forEach(
            (name, bytes) -> {
              byte[] text = name.getBytes(StandardCharsets.UTF_8);
              CRC32 crc = new CRC32();
              crc.update(bytes);
              int at = out.position();
              out.putInt(0x04034b50).putShort((short) 20).putShort((short) SIZES_FOLLOW);
              out.putShort((short) 0).putInt(0).putInt(0).putInt(0).putInt(0);
              out.putShort((short) text.length).putShort((short) 0).put(text).put(bytes);
              out.putInt(0x08074b50).putInt((int) crc.getValue());
              out.putInt(bytes.length).putInt(bytes.length);
              directory.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
              directory.putShort((short) SIZES_FOLLOW).putShort((short) 0).putInt(0);
              directory.putInt((int) crc.getValue()).putInt(bytes.length).putInt(bytes.length);
              directory.putShort((short) text.length).putShort((short) 0).putShort((short) 0);
              directory.putShort((short) 0).putShort((short) 0).putInt(0).putInt(at).put(text);
            });
    int from = out.position();
    int length = directory.position();
    out.put(directory.flip());
    short count = (short) entries.size();
    out.putInt(0x06054b50).putShort((short) 0).putShort((short) 0).putShort(count);
    out.putShort(count).putInt(length).putInt(from).putShort((short) 0);
    return java.util.Arrays.copyOf(out.array(), out.position());
  }
}
