package prunus.simulator.result;

/**
 * How much of a layer's data is not zero.
 *
 * @param weights of all weights; nothing of nothing for a layer without
 * @param input of the activations it reads
 * @param output of those it makes
 * @param clamped of those it makes, the part that lies at the clamp of their format
 * @param flushed of its sums, the part that is not zero, not cut off by a ReLU, and zero after
 *     requantisation
 * @param sqnrDb signal to quantisation noise of the layer's output against float, decibel; NaN
 *     where it was not measured or layers differ
 */
public record Densities(
    Share weights, Share input, Share output, Share clamped, Share flushed, double sqnrDb) {
  /** Over both together. */
  public Densities plus(Densities other) {
    return new Densities(
        weights.plus(other.weights),
        input.plus(other.input),
        output.plus(other.output),
        clamped.plus(other.clamped),
        flushed.plus(other.flushed),
        sqnrDb == other.sqnrDb ? sqnrDb : Double.NaN);
  }

  /** A part of a whole, as counts, so that shares of several things add up. */
  public record Share(long part, long whole) {
    /** Nothing of nothing. */
    public static final Share NONE = new Share(0, 0);

    /** 0..1; NaN of nothing. */
    public double value() {
      return whole == 0 ? Double.NaN : (double) part / whole;
    }

    Share plus(Share other) {
      return new Share(part + other.part, whole + other.whole);
    }
  }
}
