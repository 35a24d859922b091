package prunus.array.program;

import prunus.models.graph.Shape;
import prunus.models.graph.WeightShape;

/**
 * Which column and which rank within a channel's ranks each weight of a filter belongs to, by its
 * position in the filter. One index serves all filters of a group.
 *
 * @param column column of each position
 * @param rank rank of each position for local channel 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record ColumnIndex(int[] column, int[] rank) {

  /** Column words of a layer: phases·Cl for a convolution, every input word when flattened. */
  public static int columnWords(ConvGeometry geometry, TensorLayout input, Streaming streaming) {
    return streaming == Streaming.FLATTENED
        ? Math.toIntExact(input.words())
        : geometry.phases() * input.wordsPerPixel();
  }

  /**
   * Index of one group.
   *
   * @param weights shape of the weights, K × C/groups × R × S
   * @param streaming how the input is read
   */
  public static ColumnIndex of(
      ConvGeometry geometry,
      WeightShape weights,
      TensorLayout input,
      Streaming streaming,
      int group) {
    return streaming == Streaming.FLATTENED
        ? flattened(input)
        : convolution(geometry, weights, input, group * weights.channels());
  }

  private static ColumnIndex flattened(TensorLayout input) {
    Shape shape = input.shape();
    int pixels = shape.height() * shape.width();
    int[] column = new int[shape.channels() * pixels];
    for (int c = 0; c < shape.channels(); c++) {
      for (int pixel = 0; pixel < pixels; pixel++) {
        int word = pixel * input.wordsPerPixel() + input.word()[c];
        column[c * pixels + pixel] = word * input.lanes() + input.lane()[c];
      }
    }
    return new ColumnIndex(column, new int[column.length]);
  }

  private static ColumnIndex convolution(
      ConvGeometry geometry, WeightShape weights, TensorLayout input, int firstChannel) {
    int[] column = new int[Math.toIntExact(weights.filterSize())];
    int[] rank = new int[column.length];
    int position = 0;
    for (int c = 0; c < weights.channels(); c++) {
      int channel = firstChannel + c;
      for (int r = 0; r < weights.rows(); r++) {
        for (int s = 0; s < weights.columns(); s++, position++) {
          int word = geometry.tapPhase(r, s) * input.wordsPerPixel() + input.word()[channel];
          column[position] = word * input.lanes() + input.lane()[channel];
          rank[position] = geometry.rank(0, r, s);
        }
      }
    }
    return new ColumnIndex(column, rank);
  }
}
