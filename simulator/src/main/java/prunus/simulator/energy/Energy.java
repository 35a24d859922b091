package prunus.simulator.energy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Energy by component.
 *
 * @param pj picojoule; a component that is not there took none
 */
public record Energy(Map<Component, Double> pj) {
  /** No energy. */
  public static final Energy NONE = new Energy(Map.of());

  public Energy {
    Map<Component, Double> copy = new EnumMap<>(Component.class);
    copy.putAll(pj);
    pj = Collections.unmodifiableMap(copy);
  }

  /** Of one component, picojoule. */
  public double pj(Component component) {
    return pj.getOrDefault(component, 0.0);
  }

  /** Of all components, picojoule. */
  public double totalPj() {
    return pj.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Both together. */
  public Energy plus(Energy other) {
    Map<Component, Double> sum = new EnumMap<>(Component.class);
    sum.putAll(pj);
    other.pj.forEach((component, more) -> sum.merge(component, more, Double::sum));
    return new Energy(sum);
  }
}
