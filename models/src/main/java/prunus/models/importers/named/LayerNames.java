package prunus.models.importers.named;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.graph.Weighted;
import prunus.models.tensors.TensorInfo;

/**
 * {@code LAYER.weight} and {@code LAYER.bias}; or {@code LAYER.weight_orig} and {@code
 * LAYER.weight_mask}, as {@code torch.nn.utils.prune} leaves them.
 *
 * @param prefix before every layer's name
 */
record LayerNames(String prefix) implements NameRule {
  static final String WEIGHT = ".weight";
  static final String UNMASKED = ".weight_orig";
  static final String MASK = ".weight_mask";
  static final String BIAS = ".bias";

  @Override
  public Optional<Found> find(Map<String, TensorInfo> there, List<Weighted> layers) {
    Map<String, Source> found = new LinkedHashMap<>();
    boolean masked = false;
    for (Weighted layer : layers) {
      String stem = prefix + layer.name();
      Optional<String> bias = Optional.of(stem + BIAS).filter(there::containsKey);
      if (there.containsKey(stem + WEIGHT)) {
        found.put(layer.name(), new Source(stem + WEIGHT, Optional.empty(), bias));
      } else if (there.containsKey(stem + UNMASKED) && there.containsKey(stem + MASK)) {
        found.put(layer.name(), new Source(stem + UNMASKED, Optional.of(stem + MASK), bias));
        masked = true;
      } else {
        return Optional.empty();
      }
    }
    String note = prefix.isEmpty() ? "" : "names begin with \"%s\"".formatted(prefix);
    String product = masked ? "weights are weight_orig times weight_mask" : "";
    String both = note.isEmpty() || product.isEmpty() ? note + product : note + "; " + product;
    return Optional.of(new Found(found, both));
  }
}
