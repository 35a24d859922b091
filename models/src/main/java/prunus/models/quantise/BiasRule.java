package prunus.models.quantise;

/** Where a layer's biases come from. */
public sealed interface BiasRule {
  /** Trained biases, one per filter, real values. */
  @SuppressWarnings("ArrayRecordComponent")
  record Given(double[] bias) implements BiasRule {}

  /**
   * Biases chosen so that this share of each filter's outputs is above zero on the calibration
   * input, counted after the rectifier and the maximum pooling that follow the layer.
   *
   * @param share per filter, 0..1
   */
  @SuppressWarnings("ArrayRecordComponent")
  record FilterDensity(double[] share) implements BiasRule {}

  /**
   * One bias for all filters, chosen so that this share of all outputs is above zero.
   *
   * @param share 0..1
   */
  record LayerDensity(double share) implements BiasRule {}
}
