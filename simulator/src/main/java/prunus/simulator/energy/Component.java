package prunus.simulator.energy;

/** What energy is spent in. Every picojoule belongs to exactly one component. */
public enum Component {
  WEIGHTS("weights", "Sparse-weight SRAM: rows read while streaming, rows written by weight loads"),
  POINTERS("pointers", "Pointer SRAM: two reads a broadcast and PE, all pointers of a loaded tile"),
  CODEBOOK(
      "codebook", "Codebook: a read for each entry that is not padding, writes by table loads"),
  OFFSETS("offsets", "Offset table: a read for each entry that is not padding, writes by loads"),
  BIASES("biases", "Bias memory: a read for each accumulator refilled, writes by table loads"),
  ACCUMULATORS("accumulators", "Accumulators: multiply-adds, initialising and draining"),
  ACTIVATIONS("activations", "Activation SRAM: scanning, draining, pooling, loading and storing"),
  QUEUE("queue", "Activation queues: a write and a read for each broadcast and PE"),
  MULTIPLY("multiply", "16-bit multiplications, one a multiply-add"),
  ADD("add", "A 32-bit accumulation and a 16-bit address addition for each multiply-add"),
  DRAM_WEIGHTS("dramWeights", "DRAM: weights, counts, codebooks, offset tables and biases"),
  DRAM_ACTIVATIONS("dramActivations", "DRAM: activations, in and out");

  /** Unit of every energy in a result. */
  public static final String UNIT = "pJ";

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
