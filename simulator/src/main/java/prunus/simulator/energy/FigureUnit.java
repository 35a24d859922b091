package prunus.simulator.energy;

/** Units of figures. */
public enum FigureUnit {
  /** Femtojoule, each time. */
  FEMTOJOULE("fJ", 1e-3),
  /** Picojoule, each time. */
  PICOJOULE("pJ", 1),
  /** Milliwatt, over a time counted in microseconds. */
  MILLIWATT("mW", 1e3);

  private final String symbol;
  private final double pj;

  FigureUnit(String symbol, double pj) {
    this.symbol = symbol;
    this.pj = pj;
  }

  /** As written. */
  public String symbol() {
    return symbol;
  }

  /** Picojoule that one of it is, each time or in a microsecond. */
  public double pj() {
    return pj;
  }
}
