package prunus.simulator.energy;

import java.util.function.ToDoubleFunction;
import prunus.simulator.count.Activity;

/**
 * Something that costs energy, each time or as long as it lasts.
 *
 * @param component whose energy it is
 * @param fixed whether it is power over time rather than energy each time
 * @param key name, for figures and explanations
 * @param counted what is counted, in words
 * @param figure energy each time, or power
 * @param count how often, or for how many microseconds
 */
public record Price(
    Component component,
    boolean fixed,
    String key,
    String counted,
    Figure figure,
    ToDoubleFunction<Activity> count) {
  /** Energy at one of the figure's levels, picojoule. */
  public double pj(Activity activity, ToDoubleFunction<Figure> level) {
    return count.applyAsDouble(activity) * level.applyAsDouble(figure) * figure.unit().pj();
  }
}
