package prunus.models.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import prunus.models.UserFile;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.Shape;
import prunus.models.tensors.NpyArray;

/** A network's input from a file, or the default one. */
public final class InputReader {
  /** Seed of the default input, on which synthetic networks are calibrated. */
  public static final long DEFAULT_SEED = 1;

  /** Largest side of a default image. */
  private static final int MAX_SIDE = 4096;

  /** Most channels of a default image. */
  public static final int MAX_CHANNELS = 16;

  private InputReader() {}

  /**
   * Reads a PNG or JPEG picture (cropped to the middle, resized, the mean taken off), or a NumPy
   * array, whose values are taken as they are. What a file is, is told by its first bytes.
   *
   * @throws InputException if it is no such file or does not fit the network
   */
  public static InputTensor read(Path file, CompressedNetwork network) {
    return read(file, network.network().input(), network.preprocessing());
  }

  /**
   * Reads a picture or an array for an input of a shape.
   *
   * @throws InputException if it is no such file or does not fit
   */
  public static InputTensor read(Path file, Shape shape, Preprocessing preprocessing) {
    try {
      UserFile.check(file);
      byte[] start;
      try (InputStream in = Files.newInputStream(file)) {
        start = in.readNBytes(NpyArray.MAGIC_BYTES);
      }
      return NpyArray.begins(start)
          ? NumpyFile.read(file, shape)
          : Picture.read(file, shape, preprocessing);
    } catch (IOException e) {
      throw new InputException("cannot read " + file + ": " + UserFile.reason(e), e);
    }
  }

  /** The default input: a seeded natural-looking image of the network's input shape. */
  public static InputTensor defaultFor(CompressedNetwork network, long seed) {
    return defaultFor(network.network().input(), network.preprocessing(), seed);
  }

  /**
   * The default input for a shape.
   *
   * @throws InputException if the shape is too large for an image
   */
  public static InputTensor defaultFor(Shape shape, Preprocessing preprocessing, long seed) {
    if (Math.max(shape.height(), shape.width()) > MAX_SIDE || shape.channels() > MAX_CHANNELS) {
      throw new InputException(
          "there is no default image of shape " + shape + "; give an input file");
    }
    return Pixels.prepare(Image1OverF.pixels(shape, seed), shape, preprocessing);
  }

  /**
   * An input of 8-bit pixels.
   *
   * @param pixels 0..255, channel-major, channels in the order of the preprocessing
   */
  public static InputTensor ofPixels(float[] pixels, Shape shape, Preprocessing preprocessing) {
    return Pixels.prepare(pixels, shape, preprocessing);
  }

  /** Largest magnitude that any 8-bit picture gives. */
  public static double range(Shape shape, Preprocessing preprocessing) {
    double range = 0;
    for (int c = 0; c < shape.channels(); c++) {
      double mean = preprocessing.mean(c);
      double largest = Math.max(Math.abs(mean), Math.abs(255 - mean));
      range = Math.max(range, largest * Math.abs(preprocessing.factor(c)));
    }
    return range;
  }
}
