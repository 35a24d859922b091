package prunus.simulator.memory;

/** Transistors that an SRAM is made of: those of its cells, and those around them. */
public enum SramDevice {
  /** Low standby power in the cells, low operating power around them. */
  LSTP_LOP("lstp+lop"),
  LOP("lop"),
  LSTP("lstp"),
  /** High performance around the cells; leaks so much that organisations are chosen by power. */
  LSTP_HP("lstp+hp");

  private final String symbol;

  SramDevice(String symbol) {
    this.symbol = symbol;
  }

  /** Cells and periphery, as in reports. */
  public String symbol() {
    return symbol;
  }
}
