package prunus.simulator.energy;

/** What energy is spent in. Every picojoule belongs to exactly one component. */
public enum Component {
  WEIGHTS("weights", "Sparse-weight SRAM: rows read while streaming, rows written by weight loads"),
  POINTERS("pointers", "Pointer SRAM: two reads a broadcast and PE, all pointers of a loaded tile"),
  CODEBOOK("codebook", "Codebook: a read for each entry that is not padding, writes by loads"),
  OFFSETS("offsets", "Offset table: a read for each entry that is not padding, writes by loads"),
  BIASES("biases", "Bias memory: a read for each accumulator refilled, writes by loads"),
  ACCUMULATORS("accumulators", "Accumulators: multiply-adds, initialising and draining"),
  ACTIVATIONS("activations", "Activation SRAM: scanning, draining, pooling, loading and storing"),
  QUEUE("queue", "Activation queues: a write and a read for each broadcast and PE"),
  MULTIPLY("multiply", "16-bit multiplications, one a multiply-add"),
  ADD("add", "A 32-bit accumulation and a 16-bit address addition for each multiply-add"),
  WIRES("wires", "The broadcast bus's wires to all PEs"),
  POSTPROCESS("postprocess", "Requantising results and pooling activations"),
  REGISTERS("registers", "Data of flip-flops in PEs that are not idle"),
  CLOCK("clock", "Clocking all flip-flops, from start to end"),
  CONTROL("control", "Finding non-zeros, sequencing, control of PEs"),
  DRAM_ACTIVATE("dramActivate", "DRAM: opening and closing rows"),
  DRAM_READ("dramRead", "DRAM: reading weights, tables and activations"),
  DRAM_WRITE("dramWrite", "DRAM: writing activations"),
  DRAM_REFRESH("dramRefresh", "DRAM: refresh"),
  DRAM_BACKGROUND("dramBackground", "DRAM: standby and power-down"),
  HOST("host", "The host's own steps");

  private final String key;
  private final String meaning;

  Component(String key, String meaning) {
    this.key = key;
    this.meaning = meaning;
  }

  /** Name in files. */
  public String key() {
    return key;
  }

  /** What is counted there, for people; a sentence without its full stop. */
  public String meaning() {
    return meaning;
  }
}
