package prunus.models.importers.named;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.graph.Weighted;
import prunus.models.tensors.TensorInfo;

/**
 * Every name behind the same words and a point: {@code module.} of {@code DataParallel}, {@code
 * model.}, {@code net.backbone.}.
 */
record PrefixedNames() implements NameRule {
  @Override
  public Optional<Found> find(Map<String, TensorInfo> there, List<Weighted> layers) {
    String first = layers.getFirst().name();
    return there.keySet().stream()
        .flatMap(name -> prefix(name, first).stream())
        .distinct()
        .flatMap(prefix -> new LayerNames(prefix).find(there, layers).stream())
        .findFirst();
  }

  private static Optional<String> prefix(String name, String layer) {
    for (String ending : List.of(LayerNames.WEIGHT, LayerNames.UNMASKED)) {
      if (name.endsWith("." + layer + ending)) {
        return Optional.of(name.substring(0, name.length() - layer.length() - ending.length()));
      }
    }
    return Optional.empty();
  }
}
