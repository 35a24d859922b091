package prunus.simulator.energy;

/** Figures of logic that a table may have; what it leaves out costs nothing and is said to. */
public enum LogicUse {
  CLOCK_FLIP_FLOP(FigureUnit.FEMTOJOULE, "clocking a flip-flop, each cycle"),
  REGISTER_FLIP_FLOP(FigureUnit.FEMTOJOULE, "a flip-flop's data, each cycle its PE is not idle"),
  WIRE_BIT_MM(FigureUnit.FEMTOJOULE, "a toggled bit on a millimetre of broadcast wire"),
  POSTPROCESS(
      FigureUnit.PICOJOULE, "shift, round and clamp of a result, or an activation of a window"),
  CONTROL_BROADCAST(FigureUnit.PICOJOULE, "finding and sequencing one broadcast"),
  CONTROL_PE_CYCLE(FigureUnit.FEMTOJOULE, "control of a PE, each cycle it is not idle");

  private final FigureUnit unit;
  private final String meaning;

  LogicUse(FigureUnit unit, String meaning) {
    this.unit = unit;
    this.meaning = meaning;
  }

  /** Unit that a table must give it in. */
  public FigureUnit unit() {
    return unit;
  }

  /** What it prices. */
  public String meaning() {
    return meaning;
  }
}
