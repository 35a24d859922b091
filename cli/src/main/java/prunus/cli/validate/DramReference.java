package prunus.cli.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.input.InputReader;
import prunus.models.input.InputTensor;
import prunus.models.values.FeatureMap;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Zoo;
import prunus.simulator.SparseArray;
import prunus.simulator.energy.Component;
import prunus.simulator.energy.Energy;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.memory.DramDevice;
import prunus.simulator.result.LayerResult;

/**
 * DRAM energy and times of VGG-16 as DRAMsim3 (commit 2981759) gave them for an earlier list of the
 * same transfers, 32 outstanding. DRAMsim3 never powers a rank down, refreshes LPDDR3 every 7,800
 * clocks, its default, and adds up volt × milliampere × clocks, which are picojoule only where a
 * clock is a nanosecond.
 */
final class DramReference {
  private static final String GROUP = "DRAMsim3, VGG-16";
  private static final double TOLERANCE = 0.1;
  private static final double DEFAULT_TREFI = 7800;

  private DramReference() {}

  static List<Check> checks() {
    CompressedNetwork model = Zoo.load("vgg16", CacheFolder.standard(), Progress.NONE);
    List<Check> checks = new ArrayList<>(energies(model));
    checks.addAll(times(model));
    return checks;
  }

  private static List<Check> energies(CompressedNetwork model) {
    DramDevice device = DramDevice.of("LPDDR3-1600");
    double clockNs = device.clockPs() / 1e3;
    double rarer = device.clocks().trefi() / DEFAULT_TREFI;
    Energy ours = run(model, "dram.type=LPDDR3-1600").getLast().energy();
    Energy awake =
        run(model, "dram.type=LPDDR3-1600", "dram.powerDownNs=1000000000").getLast().energy();
    double dynamic =
        mj(ours, Component.DRAM_ACTIVATE)
            + mj(ours, Component.DRAM_READ)
            + mj(ours, Component.DRAM_WRITE);
    double background = mj(awake, Component.DRAM_BACKGROUND);
    double refresh = mj(awake, Component.DRAM_REFRESH);
    String ask = "another list of transfers";
    return List.of(
        within("LPDDR3 dynamic, counted in clocks", 1.54, dynamic / clockNs, ask),
        within("LPDDR3 background, never down, counted in clocks", 2.8, background / clockNs, ask),
        within("LPDDR3 refresh every 7,800 clocks", 0.38, refresh * rarer / clockNs, ask),
        within(
            "LPDDR3 dynamic",
            1.54,
            dynamic,
            "DRAMsim3 adds up clocks of 1.25 ns as if they were nanoseconds"),
        within(
            "LPDDR3 background",
            2.8,
            mj(ours, Component.DRAM_BACKGROUND),
            "here it is powered down after powerDownNs; DRAMsim3 keeps it in standby for ever and"
                + " adds up clocks"),
        within(
            "LPDDR3 refresh",
            0.38,
            mj(ours, Component.DRAM_REFRESH),
            "tREFI is 3.9 us in JESD209-3; DRAMsim3's file has none and its default is 9.75 us, and"
                + " it adds up clocks"));
  }

  /** Of fully connected layers, which DRAM bounds: against one latency and one bandwidth. */
  private static List<Check> times(CompressedNetwork model) {
    List<LayerResult> banked = run(model, "dram.type=LPDDR4-2400");
    List<LayerResult> flat = run(model, "dram.type=simple");
    return List.of(
        slower("fc6", 296.7 / 282.7, banked, flat),
        slower("fc7", 80.5 / 77.1, banked, flat),
        slower("fc8", 65.8 / 62.8, banked, flat));
  }

  private static Check slower(
      String layer, double published, List<LayerResult> banked, List<LayerResult> flat) {
    return Check.within(
        GROUP,
        "LPDDR4 " + layer + " against one latency and one bandwidth",
        "time/time",
        published,
        microseconds(banked, layer) / microseconds(flat, layer),
        0.02,
        "another list of transfers");
  }

  private static double microseconds(List<LayerResult> layers, String name) {
    return layers.stream()
        .filter(l -> l.name().equals(name))
        .findFirst()
        .orElseThrow()
        .time()
        .microseconds();
  }

  private static Check within(String what, double published, double ours, String otherwise) {
    return Check.within(GROUP, what, "mJ", published, ours, TOLERANCE, otherwise);
  }

  private static double mj(Energy energy, Component component) {
    return energy.pj(component) / 1e9;
  }

  /** The layers of a run, the total last. */
  private static List<LayerResult> run(CompressedNetwork model, String... assignments) {
    ArrayConfig config = Configs.load("prunus64");
    for (String assignment : assignments) {
      config = Configs.with(config, assignment);
    }
    InputTensor tensor = InputReader.defaultFor(model, InputReader.DEFAULT_SEED);
    var result =
        new SparseArray(config, EnergyTables.load("prunus-45nm"))
            .load(model, Set.of())
            .run(new FeatureMap(tensor.shape(), tensor.quantise(model.inputFormat())));
    List<LayerResult> all = new ArrayList<>(result.layers());
    all.add(result.total());
    return all;
  }
}
