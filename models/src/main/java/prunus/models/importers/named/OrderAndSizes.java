package prunus.models.importers.named;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prunus.models.graph.Weighted;
import prunus.models.tensors.TensorInfo;

/**
 * Any names that end in {@code .weight}: there are as many as layers, and either each layer's sizes
 * are those of one array alone, or the arrays stand in the layers' order, in the file or sorted by
 * the numbers in their names, and all sizes fit.
 */
record OrderAndSizes() implements NameRule {
  @Override
  public Optional<Found> find(Map<String, TensorInfo> there, List<Weighted> layers) {
    List<String> stems =
        there.entrySet().stream()
            .filter(e -> e.getKey().endsWith(LayerNames.WEIGHT) && e.getValue().dims().size() > 1)
            .map(e -> e.getKey().substring(0, e.getKey().length() - LayerNames.WEIGHT.length()))
            .toList();
    if (stems.size() != layers.size()) {
      return Optional.empty();
    }
    return Stream.of(bySizes(stems, there, layers), stems, natural(stems))
        .flatMap(order -> inOrder(order, there, layers).stream())
        .findFirst();
  }

  /** Files that sort their names put features.10 before features.2. */
  private static List<String> natural(List<String> stems) {
    return stems.stream()
        .sorted(java.util.Comparator.comparing(OrderAndSizes::withLongNumbers))
        .toList();
  }

  private static String withLongNumbers(String name) {
    return Pattern.compile("\\d+")
        .matcher(name)
        .replaceAll(
            number -> "0".repeat(Math.max(0, 12 - number.group().length())) + number.group());
  }

  private static Optional<Found> inOrder(
      List<String> order, Map<String, TensorInfo> there, List<Weighted> layers) {
    if (order.size() != layers.size()) {
      return Optional.empty();
    }
    Map<String, Source> found = new LinkedHashMap<>();
    for (int i = 0; i < order.size(); i++) {
      String stem = order.get(i);
      Weighted layer = layers.get(i);
      if (!fits(layer, there.get(stem + LayerNames.WEIGHT))) {
        return Optional.empty();
      }
      found.put(
          layer.name(),
          new Source(
              stem + LayerNames.WEIGHT,
              Optional.empty(),
              Optional.of(stem + LayerNames.BIAS).filter(there::containsKey)));
    }
    String pairs =
        found.entrySet().stream()
            .map(e -> e.getKey() + " is " + e.getValue().weight())
            .collect(Collectors.joining(", "));
    return Optional.of(new Found(found, "matched by order and sizes: " + pairs));
  }

  /** For each layer the one array of its sizes; empty if a layer has none or several. */
  private static List<String> bySizes(
      List<String> stems, Map<String, TensorInfo> there, List<Weighted> layers) {
    List<String> order = new ArrayList<>();
    for (Weighted layer : layers) {
      List<String> fitting =
          stems.stream().filter(s -> fits(layer, there.get(s + LayerNames.WEIGHT))).toList();
      if (fitting.size() != 1 || order.contains(fitting.getFirst())) {
        return List.of();
      }
      order.add(fitting.getFirst());
    }
    return order;
  }

  private static boolean fits(Weighted layer, TensorInfo info) {
    return Layout.of(layer, info).isPresent();
  }
}
