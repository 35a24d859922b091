package prunus.models.compress;

import java.util.List;

/**
 * How 8-bit pixels become the network's input: {@code (pixel − mean[c]) · scale / std[c]}, channels
 * in the given order.
 *
 * @param channelOrder RGB, BGR or GREY
 * @param mean per input channel, 0..255, in channel order
 * @param scale multiplier after the mean is taken off, of size 1e-6 to 1e6
 * @param std per input channel, of size 1e-3 to 1e3, in channel order; empty for 1
 */
public record Preprocessing(Order channelOrder, List<Double> mean, double scale, List<Double> std) {
  private static final double MAX_SCALE = 1e6;

  private static final double MAX_MEAN = 255;
  private static final double MAX_STD = 1e3;

  /** Order of the colour channels. */
  public enum Order {
    RGB,
    BGR,
    GREY
  }

  /** One scale for all channels. */
  public Preprocessing(Order channelOrder, List<Double> mean, double scale) {
    this(channelOrder, mean, scale, List.of());
  }

  public Preprocessing {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    boolean sensible = Math.abs(scale) <= MAX_SCALE && Math.abs(scale) >= 1 / MAX_SCALE;
    if (!sensible) {
      throw new IllegalArgumentException(
          "the scale of an input is %s; its size must be from 1e-6 to 1e6".formatted(scale));
    }
    if (!mean.stream().allMatch(m -> Math.abs(m) <= MAX_MEAN)) {
      throw new IllegalArgumentException(
          "the means of an input are %s; each must be from -255 to 255".formatted(mean));
    }
    if (!std.stream().allMatch(s -> s >= 1 / MAX_STD && s <= MAX_STD)) {
      throw new IllegalArgumentException(
          "the standard deviations of an input are %s; each must be from 0.001 to 1000"
              .formatted(std));
    }
  }

  /** What is taken off a channel; of a single value, off all. */
  public double mean(int channel) {
    return mean.isEmpty() ? 0 : mean.get(Math.min(channel, mean.size() - 1));
  }

  /** What a channel is multiplied with after that. */
  public double factor(int channel) {
    return std.isEmpty() ? scale : scale / std.get(Math.min(channel, std.size() - 1));
  }
}
