package prunus.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.models.Progress;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.input.InputReader;
import prunus.models.input.InputTensor;
import prunus.models.values.FeatureMap;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Recipe;
import prunus.models.zoo.Zoo;
import prunus.simulator.SparseArray;
import prunus.simulator.energy.EnergyTables;

/** The models of the zoo, a line each. */
final class ZooTable {
  private ZooTable() {}

  static void print(boolean cycles, Progress progress, PrintWriter out) {
    out.printf(
        "%-21s %-11s %12s %8s %15s%s  %s%n",
        "name",
        "weights",
        "parameters",
        "density",
        "MACs",
        cycles ? " %14s".formatted("cycles") : "",
        "task");
    for (String name : Zoo.names()) {
      Recipe recipe = Zoo.recipe(name);
      Network network = recipe.network();
      long parameters = 0;
      double kept = 0;
      long weights = 0;
      for (Weighted layer : network.weighted()) {
        long own = layer.weightShape().elements();
        weights += own;
        parameters += own + layer.weightShape().filters();
        kept += own * recipe.layers().get(layer.name()).weightsPct() / 100;
      }
      out.printf(
          Locale.ROOT,
          "%-21s %-11s %,12d %7.1f%% %,15d%s  %s%n",
          name + ".pruned",
          Zoo.isTrained(name) ? "trained" : "synthetic",
          parameters,
          100 * kept / weights,
          macs(network),
          cycles ? " %,14d".formatted(cycles(name, progress)) : "",
          recipe.task());
      out.flush();
    }
  }

  /** Multiply-adds with all weights and activations. */
  private static long macs(Network network) {
    long macs = 0;
    for (Weighted layer : network.weighted()) {
      Shape out = network.shapeOf(layer.name());
      macs += layer.weightShape().elements() * (out.elements() / layer.weightShape().filters());
    }
    return macs;
  }

  private static long cycles(String name, Progress progress) {
    CompressedNetwork model = Zoo.load(name, CacheFolder.standard(), progress);
    List<CompressedLayer> layers = List.copyOf(model.layers().values());
    int bits = layers.stream().mapToInt(CompressedLayer::codeBits).max().orElse(4);
    ArrayConfig array = Configs.with(Configs.load("prunus64"), "codeBits=" + bits);
    SparseArray simulator = new SparseArray(array, EnergyTables.load("han2015-45nm"));
    InputTensor input = InputReader.defaultFor(model, InputReader.DEFAULT_SEED);
    FeatureMap map = new FeatureMap(input.shape(), input.quantise(model.inputFormat()));
    return simulator.load(model, Set.of()).run(map).total().time().cycles();
  }
}
