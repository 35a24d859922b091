package prunus.report;

import java.util.function.Function;
import prunus.simulator.result.LayerResult;

/**
 * Something that is reported of each layer and of the total.
 *
 * @param name in files; dots make nested objects in JSON
 * @param heading in tables
 * @param unit of the value
 * @param meaning for people; a sentence without its full stop
 * @param value takes it from a result; NaN where a layer has no such thing
 */
public record Metric(
    String name, String heading, Unit unit, String meaning, Function<LayerResult, Number> value) {
  /** The value of a layer, or NaN. */
  public Number of(LayerResult layer) {
    return value.apply(layer);
  }

  /** Whether a layer has a value. */
  public boolean known(LayerResult layer) {
    return !Double.isNaN(of(layer).doubleValue());
  }
}
