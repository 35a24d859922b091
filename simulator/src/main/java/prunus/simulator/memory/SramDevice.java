package prunus.simulator.memory;

/**
 * Transistors that an SRAM is made of: those of its cells, and those around them, which leak more.
 * How leakage changes with temperature is that of CACTI 7's 45 nm parameters: currents at 300 and
 * 360 K over those at 330 K, through the gate for lop (which is 77 to 93 % of its leakage), through
 * the channel for lstp and hp.
 */
public enum SramDevice {
  /** Low standby power in the cells, low operating power around them. */
  LSTP_LOP("lstp+lop", 0.547, 1.66),
  LOP("lop", 0.547, 1.66),
  LSTP("lstp", 0.249, 3.20),
  /** High performance around the cells; leaks so much that organisations are chosen by power. */
  LSTP_HP("lstp+hp", 0.638, 1.46);

  private final String symbol;
  private final double cool;
  private final double warm;

  SramDevice(String symbol, double cool, double warm) {
    this.symbol = symbol;
    this.cool = cool;
    this.warm = warm;
  }

  /** Leakage at 300 K over that at 330 K. */
  public double leakageAt300K() {
    return cool;
  }

  /** Leakage at 360 K over that at 330 K. */
  public double leakageAt360K() {
    return warm;
  }

  /** Cells and periphery, as in reports. */
  public String symbol() {
    return symbol;
  }
}
