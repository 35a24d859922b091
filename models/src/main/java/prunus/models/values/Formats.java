package prunus.models.values;

import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.operations.Lowered;
import prunus.models.operations.LoweringException;
import prunus.models.operations.Operation;

/**
 * Whether the formats of a network fit together: what a layer expects is what the makers of its
 * input write, and what is added to its sums can neither overflow them nor lose bits.
 */
public final class Formats {
  private final CompressedNetwork model;
  private final Lowered lowered;

  private Formats(CompressedNetwork model, Lowered lowered) {
    this.model = model;
    this.lowered = lowered;
  }

  /**
   * Checks a network.
   *
   * @throws LoweringException naming the layer
   */
  public static void check(CompressedNetwork model, Lowered lowered) {
    Formats formats = new Formats(model, lowered);
    for (Operation operation : lowered.operations()) {
      switch (operation) {
        case Operation.Weighted w -> formats.weighted(w);
        case Operation.Pooling _ -> {}
        case Operation.Host _ -> {}
        case Operation.Addition a -> formats.addition(a);
      }
    }
  }

  /** How far the map that a layer adds is shifted left beyond the layer's own right shift. */
  public static int otherShift(CompressedLayer layer, FixedPoint other) {
    return layer.output().fractionBits() - other.fractionBits();
  }

  private void weighted(Operation.Weighted w) {
    CompressedLayer layer = model.layer(w.name());
    for (String part : lowered.parts(w.input())) {
      FixedPoint found = model.format(part);
      if (!layer.input().holds(found)) {
        throw new LoweringException(
            "layer %s expects its input as %s, but it is written as %s; quantise the model again"
                .formatted(w.name(), layer.input(), found));
      }
    }
    if (w.other().isPresent()) {
      String sum = w.taken().getFirst();
      if (!model.format(sum).equals(layer.output())) {
        throw new LoweringException(
            "the sum %s is %s, but layer %s makes it as %s; quantise the model again"
                .formatted(sum, model.format(sum), w.name(), layer.output()));
      }
      FixedPoint other = model.format(w.other().get());
      int difference = otherShift(layer, other);
      for (int k = 0; k < layer.bias().length; k++) {
        int shift = layer.shift(k) + difference;
        boolean fits = shift >= 0 && shift <= CompressedLayer.MAX_SHIFT;
        if (!fits || layer.accumulatorBound(k) + ((long) other.clamp() << shift) >= 1L << 31) {
          throw new LoweringException(
              "layer %s: what is added to filter %d does not fit its accumulator; quantise the model again"
                  .formatted(w.name(), k));
        }
      }
    }
  }

  /** Both operands are shifted left to the sum's fraction bits. */
  private void addition(Operation.Addition a) {
    for (String operand : a.inputs()) {
      int shift = shift(model, a, operand);
      if (shift < 0 || shift > 15) {
        throw new LoweringException(
            "the sum %s is %s, which cannot hold %s of %s; quantise the model again"
                .formatted(a.name(), model.format(a.name()), model.format(operand), operand));
      }
    }
  }

  /** How far an operand of a plain addition is shifted left. */
  public static int shift(CompressedNetwork model, Operation.Addition a, String operand) {
    return model.format(a.name()).fractionBits() - model.format(operand).fractionBits();
  }
}
