package prunus.testbench.differential;

import java.util.stream.LongStream;
import prunus.hdl.Elaborator;
import prunus.hdl.ir.Design;
import prunus.hdl.random.RandomCircuit;

/** Random circuits of consecutive seeds. */
public final class RandomBatch {
  private RandomBatch() {}

  /** The circuit of a seed; its size varies with the seed, up to {@code largest} operators. */
  public static Design circuit(long seed, int largest) {
    return Elaborator.elaborate(new RandomCircuit(seed, 8 + (int) (seed % (largest - 7))));
  }

  /** The circuits of the seeds from {@code first} on, side by side. */
  public static Design of(long first, int count, int largest) {
    return SideBySide.of(
        "Batch_" + first + "_" + count,
        LongStream.range(first, first + count).mapToObj(s -> circuit(s, largest)).toList());
  }
}
