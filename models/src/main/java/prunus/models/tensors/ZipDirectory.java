package prunus.models.tensors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The entries of a zip archive by its central directory, which has their sizes even where the
 * archive was written into a stream and the entries themselves have not. Archives of more than 4
 * GiB (zip64) are not read.
 */
final class ZipDirectory {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int CENTRAL_BYTES = 46;
  private static final int LOCAL_BYTES = 30;
  private static final int MAX_COMMENT = 0xFFFF;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final ByteBuffer bytes;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** An entry; sizes are as the archive says and not yet believed. */
  private record Entry(int method, int crc, long packed, long size, long at) {}

  ZipDirectory(byte[] archive) {
    bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int end = end();
    int count = bytes.getShort(end + 10) & 0xFFFF;
    long at = unsigned(end + 16);
    for (int i = 0; i < count; i++) {
      at = entry(at);
    }
  }

  private int end() {
    int least = Math.max(0, bytes.limit() - END_BYTES - MAX_COMMENT);
    for (int at = bytes.limit() - END_BYTES; at >= least; at--) {
      if (bytes.getInt(at) == END) {
        return at;
      }
    }
    throw new TensorException(
        bytes.limit() >= 4 && bytes.getInt(0) == LOCAL
            ? "it is a damaged archive: it is cut off, its directory is missing"
            : "it is no NumPy archive; save it with numpy.savez");
  }

  /** Reads the directory's entry there; where the next one is. */
  private long entry(long from) {
    if (from + CENTRAL_BYTES > bytes.limit() || bytes.getInt((int) from) != CENTRAL) {
      throw damaged("its directory has no entry at byte " + from);
    }
    int at = (int) from;
    int nameBytes = bytes.getShort(at + 28) & 0xFFFF;
    if (from + CENTRAL_BYTES + nameBytes > bytes.limit()) {
      throw damaged("a name of its directory is cut off");
    }
    byte[] name = new byte[nameBytes];
    bytes.get(at + CENTRAL_BYTES, name);
    entries.put(
        new String(name, StandardCharsets.UTF_8),
        new Entry(
            bytes.getShort(at + 10),
            bytes.getInt(at + 16),
            unsigned(at + 20),
            unsigned(at + 24),
            unsigned(at + 42)));
    int rest = (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
    return from + CENTRAL_BYTES + nameBytes + rest;
  }

  private long unsigned(int at) {
    return bytes.getInt(at) & 0xFFFFFFFFL;
  }

  /** Names in the directory's order. */
  Iterable<String> names() {
    return entries.keySet();
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /** At most so many of an entry's first bytes. */
  byte[] head(String name, int most) {
    try (InputStream in = open(name)) {
      return in.readNBytes(most);
    } catch (IOException e) {
      throw damaged("entry %s cannot be unpacked (%s)".formatted(name, e.getMessage()));
    }
  }

  /**
   * A whole entry.
   *
   * @param most bytes that it may have
   */
  byte[] read(String name, long most) {
    Entry entry = entries.get(name);
    if (entry.size() > Math.min(most, Integer.MAX_VALUE - 8)) {
      throw new TensorException(
          "entry %s has %d bytes and at most %d are read".formatted(name, entry.size(), most));
    }
    byte[] out = head(name, (int) entry.size() + 1);
    CRC32 crc = new CRC32();
    crc.update(out);
    if (out.length != entry.size() || (int) crc.getValue() != entry.crc()) {
      throw damaged("the checksum of entry " + name + " does not match");
    }
    return out;
  }

  private InputStream open(String name) {
    Entry entry = entries.get(name);
    if (entry.at() + LOCAL_BYTES > bytes.limit() || bytes.getInt((int) entry.at()) != LOCAL) {
      throw damaged("entry " + name + " is not where its directory says");
    }
    int at = (int) entry.at();
    int names = (bytes.getShort(at + 26) & 0xFFFF) + (bytes.getShort(at + 28) & 0xFFFF);
    long from = entry.at() + LOCAL_BYTES + names;
    if (from + entry.packed() > bytes.limit()) {
      throw damaged("entry " + name + " is cut off");
    }
    var packed = new ByteArrayInputStream(bytes.array(), (int) from, (int) entry.packed());
    return switch (entry.method()) {
      case STORED -> packed;
      case DEFLATED -> new InflaterInputStream(packed, new Inflater(true));
      default ->
          throw new TensorException(
              "entry %s is packed by method %d; save it with numpy.savez"
                  .formatted(name, entry.method()));
    };
  }

  private static TensorException damaged(String how) {
    return new TensorException("it is a damaged archive: " + how);
  }
}
