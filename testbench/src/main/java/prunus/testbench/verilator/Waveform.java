package prunus.testbench.verilator;

/** The waveform a verilated circuit can write. */
public enum Waveform {
  NONE(""),
  VCD("--trace"),
  FST("--trace-fst");

  private final String option;

  Waveform(String option) {
    this.option = option;
  }

  String option() {
    return option;
  }
}
