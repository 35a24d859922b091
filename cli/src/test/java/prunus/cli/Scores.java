package prunus.cli;

import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.input.InputTensor;
import prunus.models.values.FastEngine;
import prunus.models.values.FeatureMap;
import prunus.models.values.Inference;

/** A network's output as the array computes it, in real terms. */
final class Scores {
  private Scores() {}

  static double[] of(CompressedNetwork model, InputTensor input) {
    var in = new FeatureMap(input.shape(), input.quantise(model.inputFormat()));
    var network = model.network();
    short[] out =
        new Inference(model, new FastEngine())
            .run(in, (layer, map) -> {})
            .get(network.last().layer().name())
            .data();
    FixedPoint format = model.layer(network.weighted().getLast().name()).output();
    double[] scores = new double[out.length];
    for (int i = 0; i < out.length; i++) {
      scores[i] = format.real(out[i]);
    }
    return scores;
  }
}
