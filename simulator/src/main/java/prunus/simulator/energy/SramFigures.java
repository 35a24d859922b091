package prunus.simulator.energy;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import prunus.array.config.InvalidConfigException;
import prunus.simulator.energy.EnergyTable.TabulatedSram;

/** Looks up SRAM accesses, between the tabulated capacities by a power law. */
final class SramFigures {
  private final List<TabulatedSram> known;

  SramFigures(List<TabulatedSram> known) {
    this.known = known;
  }

  /**
   * Energy of one access. The word is the tabulated width that fits (the next wider, an upper
   * bound), or several of the widest; the capacity is interpolated on logarithmic scales, and below
   * the smallest one that figure stands: an upper bound.
   *
   * @throws InvalidConfigException above the largest
   */
  Figure access(long capacityBytes, int wordBits, ToDoubleFunction<TabulatedSram> energy) {
    int widest = known.stream().mapToInt(TabulatedSram::wordBits).max().orElseThrow();
    boolean anyCapacity = known.stream().anyMatch(s -> s.capacityBytes() == 0);
    if (anyCapacity) {
      TabulatedSram one =
          known.stream().filter(s -> s.capacityBytes() == 0).findFirst().orElseThrow();
      return Figure.exactly(energy.applyAsDouble(one), FigureUnit.PICOJOULE, one.source())
          .scaled((double) wordBits / one.wordBits(), "in proportion to " + wordBits + " bits");
    }
    int width =
        known.stream()
            .mapToInt(TabulatedSram::wordBits)
            .filter(w -> w >= wordBits)
            .min()
            .orElse(widest);
    double words = Math.max(1, (double) wordBits / widest);
    List<TabulatedSram> column =
        known.stream()
            .filter(s -> s.wordBits() == width)
            .sorted(Comparator.comparingInt(TabulatedSram::capacityBytes))
            .toList();
    TabulatedSram below = column.getFirst();
    TabulatedSram above = column.getLast();
    for (TabulatedSram s : column) {
      below = s.capacityBytes() <= capacityBytes ? s : below;
    }
    for (TabulatedSram s : column.reversed()) {
      above = s.capacityBytes() >= capacityBytes ? s : above;
    }
    if (capacityBytes > column.getLast().capacityBytes()) {
      throw new InvalidConfigException(
          "a memory of %,d bytes is larger than any in the energy table; the largest has %,d"
              .formatted(capacityBytes, column.getLast().capacityBytes()));
    }
    return between(below, above, capacityBytes, energy)
        .scaled(words, "in proportion to " + wordBits + " bits");
  }

  private static Figure between(
      TabulatedSram below,
      TabulatedSram above,
      long capacityBytes,
      ToDoubleFunction<TabulatedSram> energy) {
    double low = energy.applyAsDouble(below);
    double high = energy.applyAsDouble(above);
    boolean outside =
        capacityBytes <= below.capacityBytes() || capacityBytes >= above.capacityBytes();
    if (outside || below.equals(above)) {
      TabulatedSram nearest = capacityBytes <= below.capacityBytes() ? below : above;
      return Figure.exactly(
          energy.applyAsDouble(nearest),
          FigureUnit.PICOJOULE,
          "%s; %d B, %d-bit word"
              .formatted(nearest.source(), nearest.capacityBytes(), nearest.wordBits()));
    }
    double share =
        Math.log((double) capacityBytes / below.capacityBytes())
            / Math.log((double) above.capacityBytes() / below.capacityBytes());
    return Figure.exactly(
        low * Math.pow(high / low, share),
        FigureUnit.PICOJOULE,
        "%s; between %d B and %d B, %d-bit word"
            .formatted(
                below.source(), below.capacityBytes(), above.capacityBytes(), below.wordBits()));
  }
}
