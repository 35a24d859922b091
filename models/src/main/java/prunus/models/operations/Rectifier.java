package prunus.models.operations;

import prunus.models.compress.FixedPoint;

/**
 * What an operation does to its results on their way out.
 *
 * @param on whether negative results become 0
 * @param limit what larger results become; infinity where there is no limit
 */
public record Rectifier(boolean on, double limit) {
  /** Results stay what they are. */
  public static final Rectifier NONE = new Rectifier(false, Double.POSITIVE_INFINITY);

  /** A format's clamp, cut at the limit. */
  public int clamp(FixedPoint format) {
    return format.limited(limit).clamp();
  }

  /** The least result. */
  public int least(FixedPoint format) {
    return on ? 0 : -clamp(format);
  }
}
