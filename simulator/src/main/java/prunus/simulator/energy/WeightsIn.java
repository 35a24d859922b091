package prunus.simulator.energy;

import prunus.array.contract.Memory;
import prunus.array.program.Pass;
import prunus.array.program.Step;
import prunus.array.program.WeightTile;
import prunus.simulator.timing.Accesses;

/**
 * <em>Where the weights live</em>: what delivering a layer's weights to the multipliers costs in
 * one inference, in five places and forms. All in picojoule.
 *
 * <p>A fully connected weight is used once, so from DRAM it costs its bits, once. A convolution's
 * is fetched from DRAM once and then read from SRAM as often as the run counted, in rows as wide as
 * the form makes them. Compressed in SRAM there is no DRAM: rows, pointers and codebook as counted.
 *
 * @param denseDram32Pj every weight, 32 bit, from DRAM
 * @param denseDram16Pj every weight, 16 bit, from DRAM
 * @param prunedDramPj non-zeros and padding as 16-bit values with their runs, and counts, from DRAM
 * @param compressedDramPj codes with their runs, counts, codebook, offsets and biases, from DRAM
 * @param compressedSramPj the same resident in SRAM
 */
public record WeightsIn(
    double denseDram32Pj,
    double denseDram16Pj,
    double prunedDramPj,
    double compressedDramPj,
    double compressedSramPj) {
  private static final int FULL_BITS = 32;
  private static final int HALF_BITS = 16;

  /** Nothing. */
  public static final WeightsIn NONE = new WeightsIn(0, 0, 0, 0, 0);

  /** The comparison for one step, with what its run counted. */
  public static WeightsIn of(Step.Weighted step, Accesses counted, EnergyModel model) {
    long dense = step.weights().filters().shape().elements();
    long stored = 0;
    long compressedBytes = 0;
    for (Pass pass : step.passes()) {
      compressedBytes += pass.tableBytes();
      for (WeightTile tile : pass.tiles()) {
        stored += tile.storedEntries();
        compressedBytes += tile.dramBytes();
      }
    }
    int entryBits = model.config().entryBits();
    int runBits = model.config().runBits();
    long prunedBits =
        compressedBytes * 8 - stored * entryBits + stored * (long) (HALF_BITS + runBits);
    double dramBit = model.pj(Term.DRAM_WEIGHT_BIT);
    double rows = counted.reads(Memory.WEIGHTS) * model.pj(Term.WEIGHT_READ);
    double indexing =
        counted.reads(Memory.POINTERS) * model.pj(Term.POINTER_READ)
            + counted.reads(Memory.CODEBOOK) * model.pj(Term.CODEBOOK_READ);
    // Used once, a weight from DRAM needs no SRAM; used again, rows as wide as the form's entries.
    double reread = step.fullyConnected() ? 0 : rows / entryBits;
    double pointers =
        step.fullyConnected() ? 0 : counted.reads(Memory.POINTERS) * model.pj(Term.POINTER_READ);
    return new WeightsIn(
        dense * FULL_BITS * dramBit + reread * FULL_BITS,
        dense * HALF_BITS * dramBit + reread * HALF_BITS,
        prunedBits * dramBit + reread * (HALF_BITS + runBits) + pointers,
        compressedBytes * 8 * dramBit + (step.fullyConnected() ? 0 : rows + indexing),
        rows + indexing);
  }

  /** Both together. */
  public WeightsIn plus(WeightsIn other) {
    return new WeightsIn(
        denseDram32Pj + other.denseDram32Pj,
        denseDram16Pj + other.denseDram16Pj,
        prunedDramPj + other.prunedDramPj,
        compressedDramPj + other.compressedDramPj,
        compressedSramPj + other.compressedSramPj);
  }
}
