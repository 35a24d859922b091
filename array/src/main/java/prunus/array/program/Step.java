package prunus.array.program;

import java.util.List;
import java.util.Optional;
import prunus.models.compress.CompressedLayer;

/** One layer as the array runs it. */
public sealed interface Step {
  /** Name of the layer. */
  String name();

  /** The map it reads. */
  TensorRef input();

  /** The map it writes; of a weighted step with pooling, the pooled map. */
  TensorRef output();

  /**
   * A map and the part of it a step touches.
   *
   * @param tensor name of the layer that made it, or of the concatenation it is a part of
   * @param map name of the layer whose map the step's own channels are: the tensor itself, or a
   *     part
   * @param layout of the step's own channels within it
   * @param firstWord first of the step's own words in each pixel; above 0 in a concatenation
   * @param buffer where it is on chip
   */
  record TensorRef(
      String tensor, String map, TensorLayout layout, int firstWord, RowBuffer buffer) {}

  /**
   * A convolution or fully connected layer, with the pooling that follows it, if any.
   *
   * @param fullyConnected whether its input is flattened: each (pixel, channel) has its own column
   * @param weights codes, codebook, biases and formats
   * @param relu whether negative sums become 0
   * @param passes over output channels
   * @param pooled the pooling of the drained rows, if it is taken along
   */
  record Weighted(
      String name,
      TensorRef input,
      TensorRef output,
      ConvGeometry geometry,
      boolean fullyConnected,
      CompressedLayer weights,
      boolean relu,
      List<Pass> passes,
      Optional<PooledRows> pooled)
      implements Step {}

  /** A pooling that stands alone. */
  record Pooling(String name, TensorRef input, TensorRef output, PoolPlan plan) implements Step {}
}
