package prunus.training.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import prunus.models.compress.CompressedNetwork;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;

/** What pruning left, layer by layer, in lines for the user. */
final class PruningSummary {
  private PruningSummary() {}

  static List<String> of(Network before, CompressedNetwork after, Path file) {
    List<String> lines = new ArrayList<>();
    long all = 0;
    long left = 0;
    lines.add("%-8s %12s %12s %12s".formatted("layer", "weights", "then", "non-zero"));
    for (Weighted layer : before.weighted()) {
      var filters = after.layer(layer.name()).filters();
      long weights = layer.weightShape().elements();
      all += weights;
      left += filters.nonZeros();
      lines.add(
          "%-8s %,12d %,12d %,12d"
              .formatted(layer.name(), weights, filters.shape().elements(), filters.nonZeros()));
    }
    lines.add(
        "%s: %,d of %,d weights, %.1fx fewer, in %,d bytes"
            .formatted(file, left, all, (double) all / left, file.toFile().length()));
    return lines;
  }
}
