package prunus.training.run;

import java.util.LinkedHashMap;
import java.util.Map;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.data.LabelledImages;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.importers.DenseWeights;
import prunus.models.prune.DeadNeurons;
import prunus.models.quantise.Calibration;
import prunus.models.quantise.Coding;
import prunus.models.quantise.NetworkQuantiser;
import prunus.models.quantise.PrunedLayer;
import prunus.training.learn.Batches;
import prunus.training.learn.SharedWeights;
import prunus.training.learn.TrainedNetwork;

/** From a network with shared weights to one in fixed point, without dead neurons. */
final class Finish {
  /** Activations on other digits may be larger than on the one the formats are chosen on. */
  private static final double HEADROOM = 4;

  private Finish() {}

  /**
   * Quantises.
   *
   * @param shared of every layer with weights
   * @param training whose first image the formats are chosen on
   */
  static CompressedNetwork quantise(
      TrainedNetwork trained,
      Map<String, SharedWeights> shared,
      LabelledImages training,
      Preprocessing preprocessing,
      String source,
      int codeBits) {
    Map<String, PrunedLayer> layers = new LinkedHashMap<>();
    for (Weighted layer : trained.network().weighted()) {
      layers.put(layer.name(), layer(layer, trained, shared.get(layer.name())));
    }
    DeadNeurons.Result small = DeadNeurons.remove(trained.network(), layers);
    return NetworkQuantiser.quantise(
        small.network(),
        small.layers(),
        calibration(trained.network(), training, preprocessing),
        codeBits,
        preprocessing,
        new Provenance(Provenance.Kind.TRAINED, source),
        Progress.NONE);
  }

  private static PrunedLayer layer(Weighted layer, TrainedNetwork trained, SharedWeights shared) {
    float[] weights = trained.weights(layer.name()).toArray();
    double[] codebook = shared.tie(weights);
    float[] biases = trained.bias(layer.name()).toArray();
    double[] bias = new double[biases.length];
    for (int k = 0; k < bias.length; k++) {
      bias[k] = biases[k];
    }
    PrunedLayer sparse = DenseWeights.sparse(layer.weightShape(), weights, bias);
    byte[] all = shared.code();
    byte[] code = new byte[sparse.weights().value().length];
    int to = 0;
    for (int i = 0; i < all.length; i++) {
      if (weights[i] != 0) {
        code[to++] = all[i];
      }
    }
    int[] exponent = new int[biases.length];
    return new PrunedLayer(
        sparse.weights(), sparse.bias(), new Coding.Given(codebook, code, exponent));
  }

  private static Calibration calibration(
      Network network, LabelledImages training, Preprocessing preprocessing) {
    float[] image = Batches.input(training, 0, preprocessing);
    return new Calibration(network.input(), image, 255 * preprocessing.scale(), HEADROOM);
  }
}
