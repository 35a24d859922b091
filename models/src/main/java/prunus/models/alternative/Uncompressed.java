package prunus.models.alternative;

import prunus.models.prune.LayerWeights;

/** Weights as they are, 32 bits each. */
public record Uncompressed() implements Compression {
  @Override
  public Approximation apply(LayerWeights layer) {
    return new Approximation(layer.values(), Float.SIZE * layer.shape().elements());
  }

  @Override
  public String description() {
    return "float, 32 bits";
  }
}
