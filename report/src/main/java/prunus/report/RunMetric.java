package prunus.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import prunus.simulator.result.RunResult;

/**
 * Something that follows from a whole run, for one inference.
 *
 * @param name in files
 * @param heading in tables
 * @param unit as written
 * @param meaning for people; a sentence without its full stop
 * @param value from an inference; NaN where there is none
 */
public record RunMetric(
    String name, String heading, String unit, String meaning, ToDoubleFunction<Inference> value) {
  /**
   * The mean inference of a run at one level of energy.
   *
   * @param run what was run
   * @param images inferences in it
   * @param pj energy of one inference
   */
  public record Inference(RunResult run, int images, double pj) {
    /** Seconds of one inference. */
    double seconds() {
      return run.total().time().microseconds() / images / 1e6;
    }

    /** Joule of one inference. */
    double joule() {
      return pj / 1e12;
    }

    /** A count of the run, for one inference. */
    double each(long count) {
      return (double) count / images;
    }
  }

  /**
   * A value with its bounds, which are the value itself where energy is not in it.
   *
   * @param low with the energy that makes it least
   * @param mid with mid figures
   * @param high with the energy that makes it most
   */
  public record Value(double low, double mid, double high) {
    boolean isKnown() {
      return !Double.isNaN(mid) && !Double.isInfinite(mid);
    }

    boolean isExact() {
      return low == high;
    }

    Object json() {
      if (isExact()) {
        return mid;
      }
      Map<String, Double> json = new LinkedHashMap<>();
      json.put("low", low);
      json.put("mid", mid);
      json.put("high", high);
      return json;
    }
  }

  /** The metric of a run. */
  public Value of(RunResult run, int images) {
    var energy = run.total().energy();
    double atLow = value.applyAsDouble(new Inference(run, images, energy.lowPj() / images));
    double mid = value.applyAsDouble(new Inference(run, images, energy.totalPj() / images));
    double atHigh = value.applyAsDouble(new Inference(run, images, energy.highPj() / images));
    return new Value(Math.min(atLow, atHigh), mid, Math.max(atLow, atHigh));
  }
}
