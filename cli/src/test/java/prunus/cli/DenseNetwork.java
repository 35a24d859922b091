package prunus.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import prunus.models.importers.KnownNetworks;
import prunus.models.tensors.DenseArray;
import prunus.models.tensors.TensorFile;

/** Writes random dense weights of a known network, without biases. */
final class DenseNetwork {
  private DenseNetwork() {}

  static void write(String network, Path file) {
    Random random = new Random(3);
    Map<String, DenseArray> tensors = new LinkedHashMap<>();
    for (var layer : KnownNetworks.load(network).network().weighted()) {
      var s = layer.weightShape();
      float[] values = new float[(int) s.elements()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) random.nextGaussian();
      }
      List<Long> dims =
          List.of((long) s.filters(), (long) s.channels(), (long) s.rows(), (long) s.columns());
      tensors.put(layer.name() + ".weight", new DenseArray(dims, values));
    }
    new TensorFile(Map.of(), tensors).write(file);
  }
}
