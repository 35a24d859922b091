package prunus.models.importers.named;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.graph.Weighted;
import prunus.models.tensors.TensorInfo;

/**
 * {@code LAYER/kernel} and {@code LAYER/bias}, as Keras names them; also with points. Keras keeps
 * channels last, so its dense layers behind a map read row, column, channel.
 */
record KernelNames() implements NameRule {
  @Override
  public Optional<Found> find(Map<String, TensorInfo> there, List<Weighted> layers) {
    for (String between : List.of("/", ".")) {
      Map<String, Source> found = new LinkedHashMap<>();
      for (Weighted layer : layers) {
        String kernel = layer.name() + between + "kernel";
        String bias = layer.name() + between + "bias";
        if (there.containsKey(kernel)) {
          Optional<String> added = Optional.of(bias).filter(there::containsKey);
          found.put(layer.name(), new Source(kernel, Optional.empty(), added));
        }
      }
      if (found.size() == layers.size()) {
        String order =
            "names are those of Keras, so a dense layer behind a map reads it pixel by pixel";
        return Optional.of(new Found(found, order, true));
      }
    }
    return Optional.empty();
  }
}
