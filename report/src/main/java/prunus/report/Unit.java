package prunus.report;

/** Unit of a metric, and how the table shows it. */
public enum Unit {
  COUNT("", "", 1, true),
  CYCLES("cycles", "", 1, true),
  PE_CYCLES("PE-cycles", "", 1, true),
  BYTES("bytes", "", 1, true),
  MICROSECONDS("us", "us", 1, false),
  PICOJOULE("pJ", "uJ", 1e-6, false),
  SHARE("share, 0..1", "%", 100, false),
  DECIBEL("dB", "dB", 1, false),
  FACTOR("factor", "x", 1, false);

  private final String symbol;
  private final String shown;
  private final double scale;
  private final boolean whole;

  Unit(String symbol, String shown, double scale, boolean whole) {
    this.symbol = symbol;
    this.shown = shown;
    this.scale = scale;
    this.whole = whole;
  }

  /** Unit in files; empty for a plain count. */
  public String symbol() {
    return symbol;
  }

  /** Unit in tables, where values are {@link #scale} times those in files. */
  public String shown() {
    return shown;
  }

  /** What the table multiplies with. */
  public double scale() {
    return scale;
  }

  /** Whether values are whole numbers. */
  public boolean whole() {
    return whole;
  }
}
