package prunus.models.compress;

import java.util.List;

/**
 * How 8-bit pixels become the network's input: {@code (pixel − mean[c]) · scale}, channels in the
 * given order.
 *
 * @param channelOrder RGB, BGR or GREY
 * @param mean per input channel, 0..255, in channel order
 * @param scale multiplier after the mean is taken off, of size 1e-6 to 1e6
 */
public record Preprocessing(Order channelOrder, List<Double> mean, double scale) {
  private static final double MAX_SCALE = 1e6;

  private static final double MAX_MEAN = 255;

  /** Order of the colour channels. */
  public enum Order {
    RGB,
    BGR,
    GREY
  }

  public Preprocessing {
    mean = List.copyOf(mean);
    boolean sensible = Math.abs(scale) <= MAX_SCALE && Math.abs(scale) >= 1 / MAX_SCALE;
    if (!sensible) {
      throw new IllegalArgumentException(
          "the scale of an input is %s; its size must be from 1e-6 to 1e6".formatted(scale));
    }
    if (!mean.stream().allMatch(m -> Math.abs(m) <= MAX_MEAN)) {
      throw new IllegalArgumentException(
          "the means of an input are %s; each must be from -255 to 255".formatted(mean));
    }
  }
}
