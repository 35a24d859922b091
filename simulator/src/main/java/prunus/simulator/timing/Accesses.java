package prunus.simulator.timing;

import java.util.EnumMap;
import java.util.Map;
import prunus.array.contract.Memory;

/**
 * Reads and writes of each memory, summed over PEs. A weight access is a row, all others one word.
 *
 * @param reads by memory
 * @param writes by memory
 */
public record Accesses(Map<Memory, Long> reads, Map<Memory, Long> writes) {
  public Accesses {
    reads = Map.copyOf(reads);
    writes = Map.copyOf(writes);
  }

  /** No access at all. */
  public static Accesses none() {
    return new Accesses(Map.of(), Map.of());
  }

  static Accesses reads(Memory memory, long count) {
    return new Accesses(Map.of(memory, count), Map.of());
  }

  static Accesses writes(Memory memory, long count) {
    return new Accesses(Map.of(), Map.of(memory, count));
  }

  /** Both together. */
  public Accesses plus(Accesses other) {
    return new Accesses(sum(reads, other.reads), sum(writes, other.writes));
  }

  public long reads(Memory memory) {
    return reads.getOrDefault(memory, 0L);
  }

  public long writes(Memory memory) {
    return writes.getOrDefault(memory, 0L);
  }

  private static Map<Memory, Long> sum(Map<Memory, Long> a, Map<Memory, Long> b) {
    Map<Memory, Long> all = new EnumMap<>(Memory.class);
    all.putAll(a);
    b.forEach((memory, count) -> all.merge(memory, count, Long::sum));
    return all;
  }
}
