package prunus.cli.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import prunus.array.config.Configs;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.input.InputReader;
import prunus.models.input.InputTensor;
import prunus.models.values.FeatureMap;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Zoo;
import prunus.simulator.SparseArray;
import prunus.simulator.energy.EnergyTable;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.result.LayerResult;

/** Han et al. 2015: the densities of Tables 2 to 5, and the energies of Fig. 1. */
final class HanTables {
  private static final String GROUP = "Han 2015 Tables 2-5";

  /** Weights kept, percent, and multiplications left, percent; by network and layer. */
  private static final Map<String, String> PUBLISHED =
      new TreeMap<>(
          Map.of(
              "lenet300",
              "fc1 8 8,fc2 9 4,fc3 26 17",
              "lenet5",
              "conv1 66 66,conv2 12 10,fc1 8 6,fc2 19 10",
              "alexnet",
              "conv1 84 84,conv2 38 33,conv3 35 18,conv4 37 14,conv5 37 14,fc6 9 3,fc7 9 3,fc8 25 10",
              "vgg16",
              "conv1_1 58 58,conv1_2 22 12,conv2_1 34 30,conv2_2 36 29,conv3_1 53 43,"
                  + "conv3_2 24 16,conv3_3 42 29,conv4_1 32 21,conv4_2 27 14,conv4_3 34 15,"
                  + "conv5_1 35 12,conv5_2 29 9,conv5_3 36 11,fc6 4 1,fc7 4 2,fc8 23 9"));

  private HanTables() {}

  static List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    PUBLISHED.forEach((network, layers) -> checks.addAll(network(network, layers)));
    EnergyTable table = EnergyTables.load("han2015-45nm");
    String group = "Han 2015 Fig. 1";
    checks.add(taken(group, "32-bit integer addition", 0.1, table.addPj(32).mid()));
    checks.add(taken(group, "32-bit integer multiplication", 3.1, table.multiplyPj(32).mid()));
    checks.add(taken(group, "32-bit register file", 1, table.registerPj(32).mid()));
    checks.add(taken(group, "32-bit SRAM", 5, table.sramReadPj(1 << 15, 32).mid()));
    double bit = table.dramPjPerBit("LPDDR4-2400").orElseThrow().mid();
    checks.add(taken(group, "32-bit DRAM", 640, 32 * bit));
    return checks;
  }

  private static Check taken(String group, String what, double published, double ours) {
    return new Check(
        group,
        what,
        "pJ",
        published,
        ours,
        ours,
        ours,
        Check.Verdict.FITTED,
        "han2015-45nm is this figure");
  }

  private static List<Check> network(String name, String published) {
    CompressedNetwork model = Zoo.load(name, CacheFolder.standard(), Progress.NONE);
    InputTensor tensor = InputReader.defaultFor(model, InputReader.DEFAULT_SEED);
    List<LayerResult> layers =
        new SparseArray(Configs.load("prunus64"), EnergyTables.load("prunus-45nm"))
            .load(model, Set.of())
            .run(new FeatureMap(tensor.shape(), tensor.quantise(model.inputFormat())))
            .layers();
    boolean trained = name.startsWith("lenet");
    List<Check> checks = new ArrayList<>();
    for (String row : published.split(",", -1)) {
      List<String> cells = List.of(row.split(" ", -1));
      LayerResult layer =
          layers.stream().filter(l -> l.name().equals(cells.get(0))).findFirst().orElseThrow();
      double weights = 100 * layer.densities().weights().value();
      double kept = Double.parseDouble(cells.get(1));
      boolean exact = Math.abs(weights - kept) <= 0.5;
      checks.add(
          new Check(
              GROUP,
              name + " " + layer.name() + " weights",
              "%",
              kept,
              weights,
              weights,
              weights,
              exact
                  ? trained ? Check.Verdict.VALIDATED : Check.Verdict.FITTED
                  : Check.Verdict.DIFFERS,
              exact
                  ? trained ? "the same whole percent" : "the recipe draws this density"
                  : "shared weights that came to zero, or a layer of its own size"));
      double flops = 100.0 * layer.work().usefulMacs() / layer.work().denseMacs();
      double left = Double.parseDouble(cells.get(2));
      boolean near = Math.abs(flops - left) <= 2;
      checks.add(
          new Check(
              GROUP,
              name + " " + layer.name() + " FLOP",
              "%",
              left,
              flops,
              flops,
              flops,
              near ? Check.Verdict.VALIDATED : Check.Verdict.DIFFERS,
              near
                  ? "within 2 points"
                  : trained
                      ? "density of activations depends on the input: here a 1/f image, no digit"
                      : "borders of convolutions, and non-zeros that do not meet evenly"));
    }
    return checks;
  }
}
