package prunus.hdl.sim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts how often every bit of a circuit changes from one cycle to the next, and for how many
 * cycles it is one: what an estimate of power needs of a waveform, in the size of the circuit.
 * Glitches within a cycle are not seen. Reading every signal takes far longer than the simulation
 * itself.
 *
 * <pre>{@code
 * var counts = new ToggleCounts(simulation.signals());
 * counts.watch(simulation);
 * simulation.step(1000);
 * SaifWriter.write(file, "top", counts, 1250);
 * }</pre>
 */
public final class ToggleCounts {
  private final List<SignalInfo> signals;

  /** Where each signal's bits begin. */
  private final int[] first;

  private final long[] toggles;
  private final long[] ones;
  private final List<Watch> watches = new ArrayList<>();
  private long cycles;

  /** Counts of no cycles yet, of a circuit of these signals. */
  public ToggleCounts(List<SignalInfo> signals) {
    this.signals = List.copyOf(signals);
    first = new int[signals.size()];
    int bits = 0;
    for (int i = 0; i < first.length; i++) {
      first[i] = bits;
      bits += signals.get(i).shape().width();
    }
    toggles = new long[bits];
    ones = new long[bits];
  }

  /**
   * Counts in every cycle from now on; several simulations of one circuit add up.
   *
   * @throws IllegalArgumentException if the simulation has other signals
   */
  public void watch(Simulation simulation) {
    if (!simulation.signals().stream()
        .map(SignalInfo::name)
        .toList()
        .equals(signals.stream().map(SignalInfo::name).toList())) {
      throw new IllegalArgumentException("the simulation is of another circuit");
    }
    Watch watch = new Watch();
    watches.add(watch);
    simulation.trace(watch);
  }

  /** The signals, in the order of their numbers. */
  public List<SignalInfo> signals() {
    return signals;
  }

  /** Cycles counted. */
  public long cycles() {
    return cycles;
  }

  /** How often a bit changed. */
  public long toggles(int signal, int bit) {
    return toggles[first[signal] + bit];
  }

  /** Cycles in which a bit was one. */
  public long ones(int signal, int bit) {
    int at = first[signal] + bit;
    return ones[at] + watches.stream().mapToLong(w -> w.pending(signal, bit)).sum();
  }

  /** The last values of one simulation, and since when a bit that is one has been so. */
  private final class Watch implements Simulation.Trace {
    private final long[][] last = new long[first.length][];
    private final long[] since = new long[ones.length];
    private long now;

    long pending(int signal, int bit) {
      boolean set = last[signal] != null && (last[signal][bit >> 6] >>> bit & 1) == 1;
      return set ? now - since[first[signal] + bit] : 0;
    }

    @Override
    public void sample(Simulation simulation, long cycle) {
      for (int s = 0; s < last.length; s++) {
        int width = signals.get(s).shape().width();
        boolean begins = last[s] == null;
        if (begins) {
          last[s] = new long[Layout.words(width)];
        }
        if (width <= 64) {
          change(s, 0, simulation.peek(s) & LaneState.some(width), begins);
        } else {
          BigInteger value = signals.get(s).shape().toBits(simulation.peekBig(s));
          for (int w = 0; w < last[s].length; w++) {
            change(s, w, value.shiftRight(64 * w).longValue(), begins);
          }
        }
      }
      now++;
      cycles++;
    }

    private void change(int signal, int word, long value, boolean begins) {
      for (long rest = last[signal][word] ^ value; rest != 0; rest &= rest - 1) {
        int bit = Long.numberOfTrailingZeros(rest);
        int at = first[signal] + 64 * word + bit;
        if ((value >>> bit & 1) == 1) {
          since[at] = now;
        } else {
          ones[at] += now - since[at];
        }
        toggles[at] += begins ? 0 : 1;
      }
      last[signal][word] = value;
    }
  }
}
