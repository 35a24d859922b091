package prunus.models.synthetic;

/**
 * What a synthetic layer's weights and outputs must look like.
 *
 * @param density share of weights kept, 0..1
 * @param activation density of the layer's output after rectifier and pooling, 0..1; 1 asks for no
 *     calibration
 * @param spread how filters differ
 */
public record LayerStatistics(double density, double activation, Spread spread) {
  /** How filters differ from each other. */
  public sealed interface Spread {}

  /**
   * By the standard deviation of their densities.
   *
   * @param sd 0 to below 0.5
   */
  public record DensitySd(double sd) implements Spread {}

  /**
   * By the standard deviation of the logarithm of their scales.
   *
   * @param sd 0 or more
   */
  public record ScaleSd(double sd) implements Spread {}
}
