package prunus.models.input;

import java.nio.file.Path;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.Shape;

/** A network's input from a file, or the default one. */
public final class InputReader {
  /** Seed of the default input, on which synthetic networks are calibrated. */
  public static final long DEFAULT_SEED = 1;

  private InputReader() {}

  /**
   * Reads a PNG or JPEG picture, or a NumPy array in the network's shape.
   *
   * @throws InputException if it is no such file or does not fit
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static InputTensor read(Path file, CompressedNetwork network) {
    throw new InputException("cannot read " + file);
  }

  /** The default input: a seeded natural-looking image of the network's input shape. */
  public static InputTensor defaultFor(CompressedNetwork network, long seed) {
    return defaultFor(network.network().input(), network.preprocessing(), seed);
  }

  /** The default input for a shape. */
  public static InputTensor defaultFor(Shape shape, Preprocessing preprocessing, long seed) {
    return Pixels.prepare(Image1OverF.pixels(shape, seed), shape, preprocessing);
  }

  /** Largest magnitude that any 8-bit picture gives. */
  public static double range(Shape shape, Preprocessing preprocessing) {
    double range = 0;
    for (int c = 0; c < shape.channels(); c++) {
      double mean = Pixels.mean(preprocessing, c);
      range = Math.max(range, Math.max(Math.abs(mean), Math.abs(255 - mean)));
    }
    return range * Math.abs(preprocessing.scale());
  }
}
