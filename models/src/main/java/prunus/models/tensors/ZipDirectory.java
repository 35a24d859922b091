package prunus.models.tensors;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment bytes;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** An entry; sizes are as the archive says and not yet believed. */
  private record Entry(int method, int crc, long packed, long size, long at) {}

  ZipDirectory(MemorySegment archive) {
    bytes = archive;
    long end = end();
    int count = bytes.get(SHORT, end + 10) & 0xFFFF;
    long at = unsigned(end + 16);
    for (int i = 0; i < count; i++) {
      at = entry(at);
    }
  }

  private long end() {
    long last = bytes.byteSize() - END_BYTES;
    for (long at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
      if (bytes.get(INT, at) == END) {
        return at;
      }
    }
    throw new TensorException(
        bytes.byteSize() >= 4 && bytes.get(INT, 0) == LOCAL
            ? "it is a damaged archive: it is cut off, its directory is missing"
            : "it is no NumPy archive; save it with numpy.savez");
  }

  /** Reads the directory's entry there; where the next one is. */
  private long entry(long at) {
    if (at + CENTRAL_BYTES > bytes.byteSize() || bytes.get(INT, at) != CENTRAL) {
      throw damaged("its directory has no entry at byte " + at);
    }
    int nameBytes = bytes.get(SHORT, at + 28) & 0xFFFF;
    if (at + CENTRAL_BYTES + nameBytes > bytes.byteSize()) {
      throw damaged("a name of its directory is cut off");
    }
    byte[] name = bytes.asSlice(at + CENTRAL_BYTES, nameBytes).toArray(ValueLayout.JAVA_BYTE);
    entries.put(
        new String(name, StandardCharsets.UTF_8),
        new Entry(
            bytes.get(SHORT, at + 10),
            bytes.get(INT, at + 16),
            unsigned(at + 20),
            unsigned(at + 24),
            unsigned(at + 42)));
    int rest = (bytes.get(SHORT, at + 30) & 0xFFFF) + (bytes.get(SHORT, at + 32) & 0xFFFF);
    return at + CENTRAL_BYTES + nameBytes + rest;
  }

  private long unsigned(long at) {
    return bytes.get(INT, at) & 0xFFFFFFFFL;
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
   * A whole entry: where it lies, if it is not packed.
   *
   * @param most bytes that it may have
   */
  MemorySegment read(String name, long most) {
    Entry entry = entries.get(name);
    boolean stored = entry.method() == STORED;
    if (entry.size() > (stored ? most : Math.min(most, Integer.MAX_VALUE - 8))) {
      throw new TensorException(
          "entry %s has %d bytes and at most %d are read".formatted(name, entry.size(), most));
    }
    MemorySegment out =
        stored ? packed(name) : MemorySegment.ofArray(head(name, (int) entry.size() + 1));
    if (out.byteSize() != entry.size() || checksum(out) != entry.crc()) {
      throw damaged("the checksum of entry " + name + " does not match");
    }
    return out;
  }

  private static int checksum(MemorySegment bytes) {
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[1 << 16];
    try (SegmentStream in = new SegmentStream(bytes)) {
      for (int n = in.read(buffer, 0, buffer.length); n > 0; ) {
        crc.update(buffer, 0, n);
        n = in.read(buffer, 0, buffer.length);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e); // memory has no such errors
    }
    return (int) crc.getValue();
  }

  private MemorySegment packed(String name) {
    Entry entry = entries.get(name);
    if (entry.at() + LOCAL_BYTES > bytes.byteSize() || bytes.get(INT, entry.at()) != LOCAL) {
      throw damaged("entry " + name + " is not where its directory says");
    }
    int names =
        (bytes.get(SHORT, entry.at() + 26) & 0xFFFF) + (bytes.get(SHORT, entry.at() + 28) & 0xFFFF);
    long from = entry.at() + LOCAL_BYTES + names;
    if (from + entry.packed() > bytes.byteSize()) {
      throw damaged("entry " + name + " is cut off");
    }
    return bytes.asSlice(from, entry.packed());
  }

  private InputStream open(String name) {
    InputStream packed = new SegmentStream(packed(name));
    return switch (entries.get(name).method()) {
      case STORED -> packed;
      case DEFLATED -> new InflaterInputStream(packed, new Inflater(true));
      default ->
          throw new TensorException(
              "entry %s is packed by method %d; save it with numpy.savez"
                  .formatted(name, entries.get(name).method()));
    };
  }

  private static TensorException damaged(String how) {
    return new TensorException("it is a damaged archive: " + how);
  }
}
