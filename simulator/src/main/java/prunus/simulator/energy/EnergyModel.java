package prunus.simulator.energy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import prunus.array.config.ArrayConfig;
import prunus.array.config.InvalidConfigException;
import prunus.simulator.count.Activity;
import prunus.simulator.memory.DramDevice;
import prunus.simulator.memory.SramChoice;
import prunus.simulator.memory.SramDevice;
import prunus.simulator.memory.SramSelector;

/**
 * Turns counts into picojoules: energy is counts × energy + power × time, by component. Where a
 * table chooses memories from the grid, every device that meets the clock is evaluated whole; the
 * table's own gives the mid figures, all together the bounds.
 */
public final class EnergyModel {
  private final ArrayConfig config;
  private final EnergyTable table;
  private final List<List<Price>> variants = new ArrayList<>();
  private final List<SramChoice> memories;

  /**
   * The model of one array under one table.
   *
   * @throws InvalidConfigException if the table lacks a figure that the array needs, or a memory
   *     cannot be built; the message names it
   */
  public EnergyModel(ArrayConfig config, EnergyTable table) {
    this.config = config;
    this.table = table;
    if (table.devices().isEmpty()) {
      memories = List.of();
      variants.add(new PriceList(config, table, memories).prices());
      return;
    }
    SramDevice own = table.devices().get().sram();
    memories = SramSelector.of(config, own);
    variants.add(new PriceList(config, table, memories).prices());
    for (SramDevice device : SramDevice.values()) {
      if (device != own) {
        addIfItMeetsTheClock(device);
      }
    }
  }

  private void addIfItMeetsTheClock(SramDevice device) {
    List<SramChoice> choices;
    try {
      choices = SramSelector.of(config, device);
    } catch (InvalidConfigException tooSlow) {
      return;
    }
    variants.add(new PriceList(config, table, choices).prices());
  }

  /** The array. */
  public ArrayConfig config() {
    return config;
  }

  /** The table. */
  public EnergyTable table() {
    return table;
  }

  /** Everything that costs energy, with its figure. */
  public List<Price> prices() {
    return variants.getFirst();
  }

  /** The same for each memory device that meets the clock, the table's own first. */
  public List<List<Price>> variants() {
    return Collections.unmodifiableList(variants);
  }

  /** How the memories of a PE are built; empty under a table that does not choose them. */
  public List<SramChoice> memories() {
    return memories;
  }

  /** Area of the array, square millimetres; none under a table that does not choose memories. */
  public OptionalDouble areaMm2() {
    return memories.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Area.ofArray(config, memories));
  }

  /** Mid figure of a price, picojoule each time; 0 if there is none of that name. */
  double pj(String key) {
    return prices().stream()
        .filter(p -> p.key().equals(key))
        .mapToDouble(p -> p.figure().mid() * p.figure().unit().pj())
        .sum();
  }

  /** Reading one bit from DRAM in a long stream, mid figures, with its share of opening a row. */
  double dramReadPjPerBit() {
    if (prices().stream().noneMatch(p -> p.component() == Component.DRAM_ACTIVATE)) {
      return pj("dramRead");
    }
    DramDevice device = DramDevice.of(config.dram().device());
    double rowBits = 8.0 * device.rowBytes();
    return pj("dramRead") / (8.0 * device.burstBytes()) + pj("dramActivate") / rowBits;
  }

  /** What it all cost. */
  public Energy energy(Activity activity) {
    Map<Component, Double> dynamic = new EnumMap<>(Component.class);
    Map<Component, Double> fixed = new EnumMap<>(Component.class);
    for (Price price : prices()) {
      (price.fixed() ? fixed : dynamic)
          .merge(price.component(), price.pj(activity, Figure::mid), Double::sum);
    }
    List<Energy.Bounds> bounds =
        variants.stream()
            .map(
                v ->
                    new Energy.Bounds(
                        total(v, activity, Figure::low), total(v, activity, Figure::high)))
            .toList();
    return new Energy(dynamic, fixed, bounds);
  }

  private static double total(
      List<Price> prices, Activity activity, ToDoubleFunction<Figure> level) {
    return prices.stream().mapToDouble(p -> p.pj(activity, level)).sum();
  }
}
