package prunus.simulator.energy;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import prunus.simulator.energy.EnergyTable.Figure;
import prunus.simulator.energy.EnergyTable.Sram;

/** Looks up SRAM accesses, between the tabulated capacities by a power law. */
final class SramFigures {
  private final List<Sram> known;

  SramFigures(List<Sram> known) {
    this.known = known;
  }

  /**
   * Energy of one access. The word is the tabulated width that fits (the next wider, an upper
   * bound), or several of the widest; the capacity is interpolated on logarithmic scales, and below
   * the smallest or above the largest tabulated one that figure stands.
   */
  Figure access(long capacityBytes, int wordBits, ToDoubleFunction<Sram> energy) {
    int widest = known.stream().mapToInt(Sram::wordBits).max().orElseThrow();
    boolean anyCapacity = known.stream().anyMatch(s -> s.capacityBytes() == 0);
    if (anyCapacity) {
      Sram one = known.stream().filter(s -> s.capacityBytes() == 0).findFirst().orElseThrow();
      return new Figure(energy.applyAsDouble(one), one.source())
          .scaled((double) wordBits / one.wordBits(), "in proportion to " + wordBits + " bits");
    }
    int width =
        known.stream().mapToInt(Sram::wordBits).filter(w -> w >= wordBits).min().orElse(widest);
    double words = Math.max(1, (double) wordBits / widest);
    List<Sram> column =
        known.stream()
            .filter(s -> s.wordBits() == width)
            .sorted(Comparator.comparingInt(Sram::capacityBytes))
            .toList();
    Sram below = column.getFirst();
    Sram above = column.getLast();
    for (Sram s : column) {
      below = s.capacityBytes() <= capacityBytes ? s : below;
    }
    for (Sram s : column.reversed()) {
      above = s.capacityBytes() >= capacityBytes ? s : above;
    }
    return between(below, above, capacityBytes, energy)
        .scaled(words, "in proportion to " + wordBits + " bits");
  }

  private static Figure between(
      Sram below, Sram above, long capacityBytes, ToDoubleFunction<Sram> energy) {
    double low = energy.applyAsDouble(below);
    double high = energy.applyAsDouble(above);
    boolean outside =
        capacityBytes <= below.capacityBytes() || capacityBytes >= above.capacityBytes();
    if (outside || below.equals(above)) {
      Sram nearest = capacityBytes <= below.capacityBytes() ? below : above;
      return new Figure(
          energy.applyAsDouble(nearest),
          "%s; %d B, %d-bit word"
              .formatted(nearest.source(), nearest.capacityBytes(), nearest.wordBits()));
    }
    double share =
        Math.log((double) capacityBytes / below.capacityBytes())
            / Math.log((double) above.capacityBytes() / below.capacityBytes());
    return new Figure(
        low * Math.pow(high / low, share),
        "%s; between %d B and %d B, %d-bit word"
            .formatted(
                below.source(), below.capacityBytes(), above.capacityBytes(), below.wordBits()));
  }
}
