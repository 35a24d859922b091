package prunus.models.importers.onnx;

import java.util.Arrays;
import java.util.List;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.tensors.Values;

/** Constants that broadcasting spreads over a map so that each channel sees one value. */
final class PerChannel {
  private PerChannel() {}

  /**
   * One value for each channel of a map.
   *
   * @throws prunus.models.importers.ImportException if broadcasting does anything else: sizes are
   *     aligned at their ends, so that 4 values beside a map of 4 channels belong to its columns
   */
  static double[] of(OnnxNode node, OnnxTensor constant, Feature map) {
    Values values = constant.needValues();
    List<Integer> dims = constant.dims();
    int offset = map.view().rank() - dims.size();
    boolean possible = offset >= 0;
    boolean each = false;
    for (int d = 0; d < dims.size() && possible; d++) {
      if (dims.get(d) != 1) {
        each = map.view().dims().get(offset + d).equals(List.of(View.Axis.CHANNEL));
        possible = each && dims.get(d) == map.shape().channels();
      }
    }
    if (!possible) {
      throw node.refused(
          "has a constant of sizes %s beside a map of %s; only one value, or one for each channel,"
                  .formatted(dims, map.view().sizes(map.shape()))
              + " is possible");
    }
    double[] out = new double[map.shape().channels()];
    boolean some = each;
    Arrays.setAll(out, c -> values.at(some ? c : 0));
    return out;
  }
}
