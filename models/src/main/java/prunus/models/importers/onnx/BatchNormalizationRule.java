package prunus.models.importers.onnx;

import java.util.List;
import java.util.stream.IntStream;
import prunus.models.importers.onnx.Value.Feature;

/** Batch normalisation in inference: a factor and a shift for each channel. */
final class BatchNormalizationRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("BatchNormalization");
  }

  @Override
  public String becomes() {
    return "folded likewise, or a 1×1 convolution within each channel";
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    Feature in = scope.feature(node, 0);
    if (node.integer("training_mode", 0) != 0) {
      throw node.refused("is in training mode; save the model for inference");
    }
    int channels = in.shape().channels();
    if (in.view().rank() < 2 || !in.view().is(1, View.Axis.CHANNEL, in.shape())) {
      throw node.refused("must normalise the channels of a map");
    }
    List<OnnxTensor> parameters =
        IntStream.rangeClosed(1, 4).mapToObj(i -> scope.constant(node, i)).toList();
    for (OnnxTensor p : parameters) {
      if (p.needValues().count() != channels) {
        throw node.refused("has %s parameters for %d channels".formatted(p.dims(), channels));
      }
    }
    double epsilon = node.real("epsilon", 1e-5f);
    double[] factor = new double[channels];
    double[] shift = new double[channels];
    for (int k = 0; k < channels; k++) {
      factor[k] =
          parameters.get(0).values().at(k) / Math.sqrt(parameters.get(3).values().at(k) + epsilon);
      if (!Double.isFinite(factor[k])) {
        throw node.refused("has a variance that is not above 0 at " + k);
      }
      shift[k] = parameters.get(1).values().at(k) - parameters.get(2).values().at(k) * factor[k];
    }
    return ChannelAffine.apply(node, scope, node.input(0), in, factor, shift);
  }
}
