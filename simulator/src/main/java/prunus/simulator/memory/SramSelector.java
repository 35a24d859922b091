package prunus.simulator.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import prunus.array.config.ArrayConfig;
import prunus.array.config.InvalidConfigException;
import prunus.array.contract.Macro;
import prunus.array.contract.Macros;
import prunus.array.contract.Memory;

/**
 * Chooses organisations from the grid: among those that meet the clock the one of least read
 * energy, or of read and write together where both happen in every cycle. A macro that answers in
 * one cycle has access and cycle time within the period; one of two pipelined cycles has twice the
 * period to answer. One that is too slow however it is organised is cut into banks.
 */
public final class SramSelector {
  private static final int LEAST_WORD = 8;
  private static final int WIDEST_WORD = 512;
  private static final int MOST_BANKS = 64;

  private final SramDevice device;
  private final double periodNs;

  /** A selector for an array's clock. */
  public SramSelector(SramDevice device, int clockMhz) {
    this.device = device;
    this.periodNs = 1000.0 / clockMhz;
  }

  /**
   * How all memories of a PE are built, in the order of {@link Macros}.
   *
   * @throws InvalidConfigException if one is outside the grid or cannot meet the clock; the message
   *     names the nearest that can
   */
  public static List<SramChoice> of(ArrayConfig config, SramDevice device) {
    SramSelector selector = new SramSelector(device, config.clockMhz());
    return Macros.of(config).stream().map(selector::choose).toList();
  }

  /** How one macro is built. */
  public SramChoice choose(Macro macro) {
    List<Integer> pieces = pieces(macro.bits());
    if (isTooSmall(macro, pieces)) {
      return new SramChoice(macro, device, Optional.empty(), 1);
    }
    for (int banks = 1; banks <= MOST_BANKS && macro.words() / banks >= 1; banks *= 2) {
      Optional<Sram> block = block(macro, pieces, banks, periodNs);
      if (block.isPresent()) {
        return new SramChoice(macro, device, Optional.of(block.get().banks(banks)), banks);
      }
    }
    throw tooSlow(macro, pieces);
  }

  /** Widths of the blocks that stand side by side: powers of two, the widest first. */
  private static List<Integer> pieces(int bits) {
    List<Integer> pieces = new ArrayList<>();
    int left = Math.ceilDiv(bits, LEAST_WORD) * LEAST_WORD;
    while (left > 0) {
      int piece = Math.min(WIDEST_WORD, Integer.highestOneBit(left));
      pieces.add(piece);
      left -= piece;
    }
    return pieces;
  }

  private boolean isTooSmall(Macro macro, List<Integer> pieces) {
    return pieces.stream()
        .map(bits -> grid(macro, bits))
        .allMatch(column -> bytes(macro.words(), column.word) < column.capacities.firstKey());
  }

  private record Column(int word, NavigableMap<Integer, List<Sram>> capacities) {}

  private Column grid(Macro macro, int bits) {
    return new Column(bits, SramGrid.get().of(device, macro.ports(), bits));
  }

  private static double bytes(int words, int bits) {
    return words * (double) bits / Byte.SIZE;
  }

  private Optional<Sram> block(Macro macro, List<Integer> pieces, int banks, double period) {
    Optional<Sram> all = Optional.empty();
    for (int bits : pieces) {
      Column column = grid(macro, bits);
      double bytes = bytes(Math.ceilDiv(macro.words(), banks), bits);
      if (bytes > column.capacities.lastKey()) {
        throw tooLarge(macro, column, bytes);
      }
      Optional<Sram> piece = between(macro, column, bytes, period);
      if (piece.isEmpty()) {
        return piece;
      }
      all = Optional.of(all.map(a -> a.beside(piece.get())).orElse(piece.get()));
    }
    return all;
  }

  /** At a capacity of the grid what is there; in between on a power law of the neighbours. */
  private Optional<Sram> between(Macro macro, Column column, double bytes, double period) {
    int capacity = (int) Math.ceil(bytes);
    Map.Entry<Integer, List<Sram>> above = column.capacities.ceilingEntry(capacity);
    Map.Entry<Integer, List<Sram>> below = column.capacities.floorEntry(capacity);
    Optional<Sram> larger = least(macro, above.getValue(), period);
    if (below == null || below.getKey().equals(above.getKey()) || larger.isEmpty()) {
      return larger;
    }
    double share =
        Math.log(bytes / below.getKey()) / Math.log((double) above.getKey() / below.getKey());
    return least(macro, below.getValue(), period).map(s -> s.toward(larger.get(), share));
  }

  private Optional<Sram> least(Macro macro, List<Sram> organisations, double period) {
    return organisations.stream()
        .filter(s -> s.accessNs() <= period * macro.cycles() && s.cycleNs() <= period)
        .min(
            Comparator.comparingDouble(objective(macro))
                .thenComparingDouble(Sram::writePj)
                .thenComparingDouble(Sram::leakMw)
                .thenComparingDouble(Sram::areaMm2));
  }

  private ToDoubleFunction<Sram> objective(Macro macro) {
    if (device == SramDevice.LSTP_HP) {
      return s -> s.readPj() / (8 * periodNs) + s.leakMw();
    }
    return macro.memory() == Memory.ACCUMULATORS ? s -> s.readPj() + s.writePj() : Sram::readPj;
  }

  private InvalidConfigException tooLarge(Macro macro, Column column, double bytes) {
    return new InvalidConfigException(
        "%s: no %s macro of %,.0f bytes with words of %d bits is known; the largest has %,d bytes"
            .formatted(
                macro.memory(),
                macro.ports().symbol(),
                bytes,
                column.word,
                column.capacities.lastKey()));
  }

  private InvalidConfigException tooSlow(Macro macro, List<Integer> pieces) {
    int mhz = (int) (1000 / periodNs);
    while (mhz > 1) {
      mhz = mhz * 99 / 100;
      double period = 1000.0 / mhz;
      for (int banks = 1; banks <= MOST_BANKS && macro.words() / banks >= 1; banks *= 2) {
        if (block(macro, pieces, banks, period).isPresent()) {
          return new InvalidConfigException(
              "clockMhz is %.0f; no %s memory of %d words of %d bits in %s answers in %d cycle%s at"
                      .formatted(
                          1000 / periodNs,
                          macro.memory(),
                          macro.words(),
                          macro.bits(),
                          device.symbol(),
                          macro.cycles(),
                          macro.cycles() == 1 ? "" : "s")
                  + " that clock, at most about "
                  + mhz
                  + " MHz");
        }
      }
    }
    return new InvalidConfigException(macro.memory() + ": no macro is known at any clock");
  }
}
