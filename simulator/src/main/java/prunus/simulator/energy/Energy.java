package prunus.simulator.energy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Energy by component, picojoule; one that is not there took none.
 *
 * @param dynamic counts × energy, mid figures
 * @param fixed power × time, mid figures: leakage, clock, DRAM background and refresh
 * @param bounds of the total, one for each memory device that meets the clock, in a fixed order
 */
public record Energy(
    Map<Component, Double> dynamic, Map<Component, Double> fixed, List<Bounds> bounds) {
  /**
   * The total with all figures at low and all at high.
   *
   * @param lowPj picojoule
   * @param highPj picojoule
   */
  public record Bounds(double lowPj, double highPj) {
    Bounds plus(Bounds other) {
      return new Bounds(lowPj + other.lowPj, highPj + other.highPj);
    }
  }

  public Energy {
    dynamic = copy(dynamic);
    fixed = copy(fixed);
    bounds = List.copyOf(bounds);
  }

  private static Map<Component, Double> copy(Map<Component, Double> pj) {
    Map<Component, Double> copy = new EnumMap<>(Component.class);
    copy.putAll(pj);
    return Collections.unmodifiableMap(copy);
  }

  /** Of one component. */
  public double pj(Component component) {
    return dynamic.getOrDefault(component, 0.0) + fixedPj(component);
  }

  /** The part of one component that time alone takes. */
  public double fixedPj(Component component) {
    return fixed.getOrDefault(component, 0.0);
  }

  /** Of all components. */
  public double totalPj() {
    return sum(dynamic) + sum(fixed);
  }

  /** The part of the total that time alone takes. */
  public double fixedPj() {
    return sum(fixed);
  }

  /** Least total that can be defended: every figure low, the thriftiest device. */
  public double lowPj() {
    return bounds.stream().mapToDouble(Bounds::lowPj).min().orElseThrow();
  }

  /** Greatest total that can be defended. */
  public double highPj() {
    return bounds.stream().mapToDouble(Bounds::highPj).max().orElseThrow();
  }

  /** Both together, of one array and table. */
  public Energy plus(Energy other) {
    List<Bounds> sums = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      sums.add(bounds.get(i).plus(other.bounds.get(i)));
    }
    return new Energy(sum(dynamic, other.dynamic), sum(fixed, other.fixed), sums);
  }

  private static double sum(Map<Component, Double> pj) {
    return pj.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Map<Component, Double> sum(Map<Component, Double> a, Map<Component, Double> b) {
    Map<Component, Double> sum = new EnumMap<>(Component.class);
    sum.putAll(a);
    b.forEach((component, more) -> sum.merge(component, more, Double::sum));
    return sum;
  }
}
