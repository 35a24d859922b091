package prunus.models.importers.onnx;

import java.util.Arrays;
import java.util.List;
import prunus.models.importers.onnx.Value.Feature;

/** Constants that broadcasting spreads over a map so that each channel sees one value. */
final class PerChannel {
  private PerChannel() {}

  /**
   * One value for each channel of a map, or each element of a row.
   *
   * @throws prunus.models.importers.ImportException if broadcasting does anything else: sizes are
   *     aligned at their ends, so that 4 values beside a map of 4 channels belong to its columns
   */
  static double[] of(OnnxNode node, OnnxTensor constant, Feature feature) {
    float[] values = constant.needFloats();
    List<Integer> dims = constant.dims();
    int rank = feature.flat() ? 2 : 4;
    int behind = feature.flat() ? 0 : 2; // dimensions behind that of the channels
    int channels = feature.flat() ? (int) feature.shape().elements() : feature.shape().channels();
    int axis = dims.size() - 1 - behind;
    boolean one = values.length == 1;
    boolean each = values.length == channels && axis >= 0 && dims.get(axis) == channels;
    if (dims.size() > rank || !(one || each)) {
      throw node.refused(
          "has a constant of sizes %s beside %s of %d; only one value, or one for each, is possible"
              .formatted(dims, feature.flat() ? "a row" : "channels", channels));
    }
    double[] out = new double[channels];
    Arrays.setAll(out, c -> values[one ? 0 : c]);
    return out;
  }
}
