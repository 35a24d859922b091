package prunus.simulator.energy;

import prunus.array.contract.Memory;
import prunus.array.program.Pass;
import prunus.array.program.Step;
import prunus.array.program.Streaming;
import prunus.array.program.WeightTile;
import prunus.simulator.timing.Accesses;

/**
 * <em>Where the weights live</em>: what delivering a layer's weights to the multipliers costs in
 * one inference, in five places and forms. All in picojoule, mid figures.
 *
 * <p>A fully connected weight is used once, so from DRAM it costs its bits, once. A convolution's
 * is fetched from DRAM once and then read from SRAM as often as the run counted, in rows as wide as
 * the form makes them. Compressed in SRAM there is no DRAM: rows, pointers and codebook as counted;
 * filling the SRAM is apart, in {@link Basis#fillPj}.
 *
 * @param denseDram32Pj every weight, 32 bit, from DRAM
 * @param denseDram16Pj every weight, 16 bit, from DRAM
 * @param prunedDramPj non-zeros and padding as 16-bit values with their runs, and counts, from DRAM
 * @param compressedDramPj codes with their runs, counts, codebook, offsets and biases, from DRAM
 * @param compressedSramPj the same resident in SRAM
 * @param basis what they are made of
 */
public record WeightsIn(
    double denseDram32Pj,
    double denseDram16Pj,
    double prunedDramPj,
    double compressedDramPj,
    double compressedSramPj,
    Basis basis) {
  private static final int FULL_BITS = 32;
  private static final int HALF_BITS = 16;

  /** Nothing. */
  public static final WeightsIn NONE =
      new WeightsIn(0, 0, 0, 0, 0, new Basis(0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0));

  /**
   * Quantities that add up over layers, from which the steps of the comparison follow.
   *
   * @param dense weights of the dense layer
   * @param storedBits of the entries, padding included
   * @param readBits of the weight rows read
   * @param rowsPj reading those rows
   * @param dense32OncePj every weight in 32 bit from DRAM, without reading it again from SRAM
   * @param fillPj bringing the compressed form from DRAM into SRAM once
   * @param inferences that one filling lasts for
   * @param bytes of the compressed form, tables included
   * @param entriesPerPe entries of the fullest PE; of several layers their sum
   * @param pointersPerPe pointers of a PE
   * @param entryBits of an entry; 0 of nothing
   */
  public record Basis(
      long dense,
      long storedBits,
      long readBits,
      double rowsPj,
      double dense32OncePj,
      double fillPj,
      int inferences,
      long bytes,
      long entriesPerPe,
      long pointersPerPe,
      int entryBits) {
    Basis plus(Basis other) {
      return new Basis(
          dense + other.dense,
          storedBits + other.storedBits,
          readBits + other.readBits,
          rowsPj + other.rowsPj,
          dense32OncePj + other.dense32OncePj,
          fillPj + other.fillPj,
          Math.max(inferences, other.inferences),
          bytes + other.bytes,
          entriesPerPe + other.entriesPerPe,
          pointersPerPe + other.pointersPerPe,
          Math.max(entryBits, other.entryBits));
    }
  }

  /** The comparison for one step, with what its run counted. */
  public static WeightsIn of(Step.Weighted step, Accesses counted, EnergyModel model) {
    int entryBits = model.config().entryBits();
    int runBits = model.config().runBits();
    int n = model.config().peCount();
    long dense = step.weights().filters().shape().elements();
    long stored = 0;
    long bytes = 0;
    long entriesPerPe = 0;
    long pointers = 0;
    long rowsStored = 0;
    for (Pass pass : step.passes()) {
      bytes += pass.tableBytes();
      for (WeightTile tile : pass.tiles()) {
        stored += tile.storedEntries();
        bytes += tile.dramBytes();
        pointers += tile.columns(step.columnsPerWord()) + 1L;
        int fullest = 0;
        int[] entries = new int[n];
        pass.columns().addEntries(tile.fromWord(), tile.toWord(), entries);
        for (int ofPe : entries) {
          fullest = Math.max(fullest, ofPe);
          rowsStored += Math.ceilDiv(ofPe, model.config().weightRowEntries());
        }
        entriesPerPe += fullest;
      }
    }
    long prunedBits = bytes * 8 + stored * (HALF_BITS - step.weights().codeBits());
    double dramBit = model.dramReadPjPerBit();
    double rows = counted.reads(Memory.WEIGHTS) * model.pj("weights.read");
    double pointing = counted.reads(Memory.POINTERS) * model.pj("pointers.read");
    double indexing = pointing + counted.reads(Memory.CODEBOOK) * model.pj("codebook.read");
    // Used once, a weight from DRAM needs no SRAM; used again, rows as wide as the form's entries.
    boolean once = step.streaming() == Streaming.FLATTENED;
    double reread = once ? 0 : rows / entryBits;
    double filling =
        bytes * 8 * dramBit
            + rowsStored * model.pj("weights.write")
            + pointers * n * model.pj("pointers.write");
    Basis basis =
        new Basis(
            dense,
            stored * entryBits,
            counted.reads(Memory.WEIGHTS) * model.config().weightRowEntries() * entryBits,
            rows,
            dense * FULL_BITS * dramBit,
            filling,
            model.config().fillingShare(),
            bytes,
            entriesPerPe,
            pointers,
            entryBits);
    return new WeightsIn(
        dense * FULL_BITS * dramBit + reread * FULL_BITS,
        dense * HALF_BITS * dramBit + reread * HALF_BITS,
        prunedBits * dramBit + reread * (HALF_BITS + runBits) + (once ? 0 : pointing),
        bytes * 8 * dramBit + (once ? 0 : rows + indexing),
        rows + indexing,
        basis);
  }

  /** Both together. */
  public WeightsIn plus(WeightsIn other) {
    return new WeightsIn(
        denseDram32Pj + other.denseDram32Pj,
        denseDram16Pj + other.denseDram16Pj,
        prunedDramPj + other.prunedDramPj,
        compressedDramPj + other.compressedDramPj,
        compressedSramPj + other.compressedSramPj,
        basis.plus(other.basis));
  }

  /** Delivered from SRAM, with one inference's share of filling it, picojoule. */
  public double filledPj() {
    return compressedSramPj + basis.fillPj() / basis.inferences();
  }

  /** Dense 32-bit in DRAM over compressed in SRAM; the product of the steps below. */
  public double gain() {
    return denseDram32Pj / compressedSramPj;
  }

  /** Step: 32 bits become an entry's. */
  public double byWidth() {
    return (double) FULL_BITS / basis.entryBits();
  }

  /** Step: zeros are not stored, padding is. */
  public double bySparsity() {
    return (double) basis.dense() * basis.entryBits() / basis.storedBits();
  }

  /** Step: a bit comes from SRAM and not from DRAM. */
  public double byPlace() {
    double dramBit = basis.dense32OncePj() / (basis.dense() * (double) FULL_BITS);
    return dramBit / (basis.rowsPj() / basis.readBits());
  }

  /**
   * Step: columns of activations that are zero are not read; below 1 where columns are read again
   * and again, as a convolution's are.
   */
  public double byReading() {
    return (double) basis.storedBits() / basis.readBits();
  }

  /** Step: pointers and codebook come on top; at most 1. */
  public double byIndexing() {
    return basis.rowsPj() / compressedSramPj;
  }

  /** Step: the dense form is read again from SRAM too; 1 for a fully connected layer. */
  public double byRereading() {
    return denseDram32Pj / basis.dense32OncePj();
  }
}
