package prunus.models.compress;

import java.util.List;

/**
 * How 8-bit pixels become the network's input: {@code (pixel − mean[c]) · scale}, channels in the
 * given order.
 *
 * @param channelOrder RGB, BGR or GREY
 * @param mean per input channel, 0..255, in channel order
 * @param scale multiplier after the mean is taken off
 */
public record Preprocessing(Order channelOrder, List<Double> mean, double scale) {
  /** Order of the colour channels. */
  public enum Order {
    RGB,
    BGR,
    GREY
  }

  public Preprocessing {
    mean = List.copyOf(mean);
  }
}
