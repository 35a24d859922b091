package prunus.models.importers.named;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.graph.Weighted;
import prunus.models.tensors.TensorInfo;

/** A way in which people name a network's arrays. */
sealed interface NameRule permits LayerNames, PrefixedNames, OrderAndSizes {
  /** The rules, the surest first. */
  List<NameRule> ALL = List.of(new LayerNames(""), new PrefixedNames(), new OrderAndSizes());

  /**
   * Where each layer's arrays are.
   *
   * @param there what the file has, in its order
   * @param layers all that need weights
   * @return empty if the file does not follow the rule for all layers
   */
  Optional<Found> find(Map<String, TensorInfo> there, List<Weighted> layers);

  /**
   * A layer's arrays.
   *
   * @param mask multiplied with the weights, where pruning has left one beside them
   */
  record Source(String weight, Optional<String> mask, Optional<String> bias) {}

  /**
   * Where all arrays are.
   *
   * @param layers by layer name
   * @param note what a user should know of how they were found; empty if nothing
   */
  record Found(Map<String, Source> layers, String note) {}
}
