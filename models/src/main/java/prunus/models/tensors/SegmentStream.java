package prunus.models.tensors;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A piece of a file as a stream. */
final class SegmentStream extends InputStream {
  private final MemorySegment bytes;
  private long at;

  SegmentStream(MemorySegment bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    return at == bytes.byteSize() ? -1 : bytes.get(ValueLayout.JAVA_BYTE, at++) & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int count) {
    int some = (int) Math.min(count, bytes.byteSize() - at);
    if (some == 0 && count > 0) {
      return -1;
    }
    MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, to, from, some);
    at += some;
    return some;
  }
}
