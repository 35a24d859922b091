package prunus.hdl.verilog;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which bits of the names in a module are read. */
final class Uses {
  private final Map<String, BitSet> read = new LinkedHashMap<>();

  void read(String name, int high, int low) {
    read.computeIfAbsent(name, _ -> new BitSet()).set(low, high + 1);
  }

  boolean isRead(String name) {
    return read.containsKey(name);
  }

  /** The bits of {@code name} that are not read, as comma-separated selections; may be empty. */
  String unread(String name, int width) {
    BitSet bits = read.getOrDefault(name, new BitSet());
    if (bits.isEmpty()) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    int low = bits.nextClearBit(0);
    while (low < width) {
      int end = bits.nextSetBit(low);
      int high = (end < 0 ? width : end) - 1;
      out.append(out.isEmpty() ? "" : ", ").append(select(name, high, low));
      low = bits.nextClearBit(high + 1);
    }
    return out.toString();
  }

  static String select(String name, int high, int low) {
    return high == low ? name + "[" + low + "]" : name + "[" + high + ":" + low + "]";
  }
}
