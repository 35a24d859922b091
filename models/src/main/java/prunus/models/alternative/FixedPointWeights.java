package prunus.models.alternative;

import prunus.models.prune.LayerWeights;

/**
 * Fixed point with one scale for the layer: {@code w ≈ s·q}, q an integer of b bits in {@code
 * ±(2^(b−1) − 1)}, {@code s = max|w| / (2^(b−1) − 1)}. Vanhoucke, Senior, Mao 2011, <i>Improving
 * the speed of neural networks on CPUs</i>, section 3 (8 bits). Stored: b bits a weight and s.
 *
 * @param bits b, 2 to 16
 */
public record FixedPointWeights(int bits) implements Compression {
  /** Checks the range. */
  public FixedPointWeights {
    Require.between("bits", bits, 2, 16);
  }

  @Override
  public Approximation apply(LayerWeights layer) {
    int most = (1 << (bits - 1)) - 1;
    double max = 0;
    for (float w : layer.values()) {
      max = Math.max(max, Math.abs(w));
    }
    double scale = max == 0 ? 1 : max / most;
    float[] out = new float[layer.values().length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) (Math.rint(layer.values()[i] / scale) * scale);
    }
    return new Approximation(out, (long) bits * out.length + Float.SIZE);
  }

  @Override
  public String description() {
    return "fixed point, %d bits".formatted(bits);
  }
}
