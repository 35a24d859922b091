package prunus.array.program;

import java.util.List;
import java.util.Optional;
import prunus.models.compress.CompressedLayer;
import prunus.models.graph.Shape;

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
   * A map that is added to sums before they are requantised.
   *
   * @param ref the map; if it is loaded for the purpose, its buffer is where the Drain writes
   * @param shift left shift beyond the sums' own right shift; may be negative
   */
  record Other(TensorRef ref, int shift) {
    /** Whether it comes from DRAM, to the place that is then overwritten. */
    public boolean loaded() {
      return !ref.buffer().resident();
    }
  }

  /**
   * A convolution or fully connected layer, with the pooling that follows it, if any.
   *
   * @param streaming how its input meets its columns
   * @param groups how its lanes work together; joined in an own-lane step
   * @param weights codes, codebook, biases and formats
   * @param other what is added to its sums
   * @param relu whether negative sums become 0
   * @param clamp largest magnitude of a requantised sum
   * @param passes over output channels
   * @param pooled the pooling of the drained rows, if it is taken along
   */
  record Weighted(
      String name,
      TensorRef input,
      TensorRef output,
      ConvGeometry geometry,
      Streaming streaming,
      LaneGroups groups,
      CompressedLayer weights,
      Optional<Other> other,
      boolean relu,
      int clamp,
      List<Pass> passes,
      Optional<PooledRows> pooled)
      implements Step {
    /** Columns that a word of the input has in each PE: one for each lane of its group, or one. */
    public int columnsPerWord() {
      return streaming == Streaming.OWN_LANE ? 1 : groups.positions();
    }

    /** Local channels whose ranks a column counts: the pass's, or those of one word. */
    public int rankedLocals(Pass pass) {
      return streaming == Streaming.OWN_LANE ? geometry.channelMultiplier() : pass.locals();
    }

    /** Accumulators from the sums of one word's channels to those of the next word. */
    public int wordBase() {
      return streaming == Streaming.OWN_LANE
          ? geometry.channelMultiplier() * geometry.guardedWidth()
          : 0;
    }
  }

  /** A pooling that stands alone, or a ReLU. */
  record Pooling(String name, TensorRef input, TensorRef output, PoolPlan plan) implements Step {}

  /**
   * A step of the host: it reads maps from DRAM and writes maps there.
   *
   * @param inputs maps it reads
   * @param outputs maps it makes, laid out like a network's input
   */
  record Host(String name, List<TensorRef> inputs, List<TensorRef> outputs) implements Step {
    /** One of the maps it reads; {@link #NOTHING} if it reads none. */
    @Override
    public TensorRef input() {
      return inputs.isEmpty() ? NOTHING : inputs.getFirst();
    }

    /** One of the maps it makes; {@link #NOTHING} if it makes none. */
    @Override
    public TensorRef output() {
      return outputs.isEmpty() ? NOTHING : outputs.getFirst();
    }
  }

  /** No map at all. */
  TensorRef NOTHING =
      new TensorRef(
          "",
          "",
          TensorLayout.interleaved(Shape.vector(1), LaneGroups.joined(1)),
          0,
          new RowBuffer(0, 0, 1, false));

  /**
   * A sum of two maps that lie alike.
   *
   * @param second the other map
   * @param shift left shift of the first map's activations
   * @param secondShift left shift of the second map's
   * @param relu whether negative sums become 0
   * @param clamp largest magnitude of a sum
   */
  record Addition(
      String name,
      TensorRef input,
      TensorRef second,
      TensorRef output,
      int shift,
      int secondShift,
      boolean relu,
      int clamp)
      implements Step {}
}
