package prunus.simulator.count;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import prunus.array.contract.Cause;

/**
 * How long it took, and what the PEs did meanwhile.
 *
 * @param peCount N
 * @param clockMhz the array's clock
 * @param cycles from the end of the layer before to the end of this one, waiting included
 * @param computeCycles of the array's commands alone
 * @param streamCycles of the Stream commands alone
 * @param hostCycles of cycles those in which the host works and the array's clock stands
 * @param peCycles by cause; they sum to {@code cycles · N}
 */
public record Time(
    int peCount,
    int clockMhz,
    long cycles,
    long computeCycles,
    long streamCycles,
    long hostCycles,
    Map<Cause, Long> peCycles) {
  /**
   * Checks that every PE-cycle has exactly one cause.
   *
   * @throws IllegalArgumentException if the causes do not sum to the product
   */
  public Time {
    Map<Cause, Long> copy = new EnumMap<>(Cause.class);
    copy.putAll(peCycles);
    peCycles = Collections.unmodifiableMap(copy);
    long sum = copy.values().stream().mapToLong(Long::longValue).sum();
    if (sum != cycles * peCount || copy.values().stream().anyMatch(c -> c < 0)) {
      throw new IllegalArgumentException(
          "causes %s sum to %d, not to %d PE-cycles".formatted(copy, sum, cycles * peCount));
    }
  }

  /** PE-cycles of a cause. */
  public long peCycles(Cause cause) {
    return peCycles.getOrDefault(cause, 0L);
  }

  /** Share of all PE-cycles that a number of them is, 0..1. */
  public double share(long slots) {
    return cycles == 0 ? 0 : (double) slots / (cycles * peCount);
  }

  /** Microseconds at the array's clock. */
  public double microseconds() {
    return (double) cycles / clockMhz;
  }

  /** Microseconds in which the host works. */
  public double hostMicroseconds() {
    return (double) hostCycles / clockMhz;
  }

  /** One after the other, on the same array. */
  public Time plus(Time other) {
    Map<Cause, Long> causes = new EnumMap<>(Cause.class);
    causes.putAll(peCycles);
    other.peCycles.forEach((cause, more) -> causes.merge(cause, more, Long::sum));
    return new Time(
        peCount,
        clockMhz,
        cycles + other.cycles,
        computeCycles + other.computeCycles,
        streamCycles + other.streamCycles,
        hostCycles + other.hostCycles,
        causes);
  }
}
