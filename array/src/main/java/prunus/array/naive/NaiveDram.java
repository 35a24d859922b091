package prunus.array.naive;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** DRAM: bytes behind addresses. Each region has a name and lies behind the one before. */
final class NaiveDram {
  private byte[] bytes = new byte[1 << 12];
  private final BitSet written = new BitSet();
  private final Map<Object, Integer> base = new HashMap<>();
  private int end;

  /** Address of a region, which is made when it is first asked for. */
  int region(Object name, int size) {
    return base.computeIfAbsent(
        name,
        _ -> {
          int address = end;
          end = Math.addExact(end, size);
          while (bytes.length < end) {
            bytes = java.util.Arrays.copyOf(bytes, 2 * bytes.length);
          }
          return address;
        });
  }

  /** Puts a region there before the program runs; not counted. */
  int preset(Object name, byte[] data) {
    int address = region(name, data.length);
    System.arraycopy(data, 0, bytes, address, data.length);
    written.set(address, address + data.length);
    return address;
  }

  int read(Tally tally, int address) {
    tally.dramByte();
    return peek(address);
  }

  void write(Tally tally, int address, int value) {
    tally.dramByte();
    bytes[address] = (byte) value;
    written.set(address);
  }

  /** What lies there; for whoever compares. */
  int peek(int address) {
    if (!written.get(address)) {
      throw new IllegalStateException("DRAM is read at " + address + ", where nothing was put");
    }
    return Byte.toUnsignedInt(bytes[address]);
  }
}
