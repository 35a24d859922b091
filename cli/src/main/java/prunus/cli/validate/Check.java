package prunus.cli.validate;

/**
 * A published number beside ours.
 *
 * @param group of checks it belongs to
 * @param what it is
 * @param unit of both
 * @param published the number, NaN if only a direction is
 * @param ours the median over seeds, if there are several
 * @param low least over seeds, or of the interval
 * @param high greatest
 * @param verdict what the comparison is worth
 * @param reason why it differs, or what was asked
 */
public record Check(
    String group,
    String what,
    String unit,
    double published,
    double ours,
    double low,
    double high,
    Verdict verdict,
    String reason) {
  /** What a comparison is worth. */
  public enum Verdict {
    /** Ours was fitted to it, so it shows nothing. */
    FITTED("fitted"),
    /** Within what was asked, and nothing was fitted to it. */
    VALIDATED("validated"),
    /** Not within what was asked; the reason says why. */
    DIFFERS("differs because"),
    /** Printed beside, nothing was asked. */
    SHOWN("shown");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  /** A check of one value against a relative tolerance. */
  static Check within(
      String group,
      String what,
      String unit,
      double published,
      double ours,
      double tolerance,
      String otherwise) {
    boolean met = Math.abs(ours / published - 1) <= tolerance;
    return new Check(
        group,
        what,
        unit,
        published,
        ours,
        ours,
        ours,
        met ? Verdict.VALIDATED : Verdict.DIFFERS,
        met ? "within %.0f %%".formatted(100 * tolerance) : otherwise);
  }

  /** A value that is printed beside a published one. */
  static Check shown(
      String group, String what, String unit, double published, double ours, String reason) {
    return new Check(group, what, unit, published, ours, ours, ours, Verdict.SHOWN, reason);
  }

  /** Ours over published, less 1; NaN where nothing was published. */
  public double error() {
    return ours / published - 1;
  }
}
