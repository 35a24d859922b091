package prunus.array.naive;

import java.util.EnumMap;
import java.util.Map;
import prunus.array.contract.Cause;
import prunus.array.contract.Memory;

/** What one command did, counted as it happened. */
public final class Tally {
  private final Map<Memory, Long> reads = new EnumMap<>(Memory.class);
  private final Map<Memory, Long> writes = new EnumMap<>(Memory.class);
  private final Map<Cause, Long> causes = new EnumMap<>(Cause.class);
  private long dramBytes;
  private long cycles;
  private long multiplications;
  private long broadcasts;
  private long reductions;

  void read(Memory memory) {
    reads.merge(memory, 1L, Long::sum);
  }

  void write(Memory memory) {
    writes.merge(memory, 1L, Long::sum);
  }

  void cause(Cause cause, long peCycles) {
    if (peCycles > 0) {
      causes.merge(cause, peCycles, Long::sum);
    }
  }

  void dramByte() {
    dramBytes++;
  }

  void cycles(long taken) {
    cycles = taken;
  }

  void multiplication() {
    multiplications++;
  }

  void broadcast() {
    broadcasts++;
  }

  void reduction() {
    reductions++;
  }

  /** Reads of a memory, over all PEs. */
  public long reads(Memory memory) {
    return reads.getOrDefault(memory, 0L);
  }

  /** Writes of a memory, over all PEs. */
  public long writes(Memory memory) {
    return writes.getOrDefault(memory, 0L);
  }

  /** PE-cycles of a cause; a transfer has none. */
  public long peCycles(Cause cause) {
    return causes.getOrDefault(cause, 0L);
  }

  /** Bytes moved to or from DRAM. */
  public long dramBytes() {
    return dramBytes;
  }

  /** Duration of a compute command; 0 for a transfer. */
  public long cycles() {
    return cycles;
  }

  /** Entries with a weight that were multiplied. */
  public long multiplications() {
    return multiplications;
  }

  /** Sums of one group that were added to those of another. */
  public long reductions() {
    return reductions;
  }

  /** Activations pushed on the bus. */
  public long broadcasts() {
    return broadcasts;
  }
}
