package prunus.cli.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.simulator.result.LayerResult;

/** EIE's times of nine layers (ISCA 2016, Table IV), and how they depend on queue and PEs. */
final class EieTiming {
  private static final String GROUP = "EIE Table IV";
  private static final double EACH = 0.10;
  private static final double MEAN = 0.04;
  private static final String DEEP = "queueDepth=1024";
  private static final String EVEN =
      "rows are drawn equally dense here and trained ones are not; neither seeds (range) nor a"
          + " rounded density make up for it; see uneven rows";
  private static final ArrayConfig EIE = Configs.load("eie64");

  private EieTiming() {}

  static List<Check> checks(int seeds) {
    List<Check> checks = new ArrayList<>();
    double errors = 0;
    for (EieLayer layer : EieLayer.ALL) {
      double[] us = new double[seeds];
      double[] overheads =
          Runs.over(
              seeds,
              seed -> {
                LayerResult run = Runs.of(layer, EIE, seed).total();
                us[(int) seed - 1] = run.time().computeCycles() / (double) EIE.clockMhz();
                return run.time().computeCycles() / Runs.theoreticalCycles(run);
              });
      Arrays.sort(us);
      double median = overheads[seeds / 2];
      double error = Math.abs(median / layer.overhead() - 1);
      errors += error;
      checks.add(
          new Check(
              GROUP,
              layer.name() + " overhead",
              "actual/theoretical",
              layer.overhead(),
              median,
              overheads[0],
              overheads[seeds - 1],
              error <= EACH ? Check.Verdict.VALIDATED : Check.Verdict.DIFFERS,
              error <= EACH ? "within 10 %" : EVEN));
      checks.add(
          new Check(
              GROUP,
              layer.name() + " time",
              "us",
              layer.actualUs(),
              us[seeds / 2],
              us[0],
              us[seeds - 1],
              Check.Verdict.SHOWN,
              "densities are published in whole percent, stored entries are not"));
    }
    double mean = errors / EieLayer.ALL.size();
    checks.add(
        new Check(
            GROUP,
            "mean error of the overheads",
            "share",
            0,
            mean,
            mean,
            mean,
            mean <= MEAN ? Check.Verdict.VALIDATED : Check.Verdict.DIFFERS,
            mean <= MEAN ? "at most 4 %" : EVEN));
    return checks;
  }

  /** What rows that differ in density do to the layers whose figures differ. */
  static List<Check> uneven() {
    List<Check> checks = new ArrayList<>();
    EieLayer vgg = EieLayer.named("VGG-6");
    LayerResult denser = Runs.uneven(vgg.withDensity(0.0449), 0, EIE, 1);
    checks.add(
        Check.shown(
            "EIE, uneven rows",
            "VGG-6 overhead, equal rows, 4.49 % dense",
            "actual/theoretical",
            vgg.overhead(),
            denser.time().computeCycles() / Runs.theoreticalCycles(denser),
            "the most that rounds to the published 4 %"));
    for (double spread : List.of(0.4, 0.8)) {
      LayerResult run = Runs.uneven(vgg, spread, EIE, 1);
      checks.add(
          Check.shown(
              "EIE, uneven rows",
              "VGG-6 overhead, rows' densities differ by %.0f %%".formatted(100 * spread),
              "actual/theoretical",
              vgg.overhead(),
              run.time().computeCycles() / Runs.theoreticalCycles(run),
              "the published overhead lies where trained rows differ, not where they are even"));
    }
    for (String name : List.of("VGG-6", "NT-We")) {
      EieLayer layer = EieLayer.named(name);
      double deep = Runs.uneven(layer, 0.4, Configs.with(EIE, DEEP), 1).time().computeCycles();
      double slower = Runs.uneven(layer, 0.4, EIE, 1).time().computeCycles() / deep - 1;
      checks.add(
          Check.shown(
              "EIE, uneven rows",
              name + ", queue of 8 against 1,024, rows' densities differ by 40 %",
              "slowdown",
              0,
              slower,
              "the PE with the heaviest rows bounds both depths"));
    }
    return checks;
  }

  /** How time depends on the queue's depth and on the number of PEs. */
  static List<Check> scaling() {
    String group = "EIE scaling";
    List<Check> checks = new ArrayList<>();
    for (EieLayer layer : EieLayer.ALL) {
      double slower = cycles(layer, EIE) / cycles(layer, Configs.with(EIE, DEEP)) - 1;
      boolean near = slower <= 0.03;
      checks.add(
          new Check(
              group,
              layer.name() + ", queue of 8 against 1,024",
              "slowdown",
              0,
              slower,
              slower,
              slower,
              near ? Check.Verdict.VALIDATED : Check.Verdict.DIFFERS,
              near
                  ? "at most 3 %"
                  : "rows here are equally dense, so what is uneven is single columns, which 8 items"
                      + " even out less; see uneven rows"));
    }
    EieLayer layer = EieLayer.named("Alex-7");
    double before = Double.MAX_VALUE;
    boolean falls = true;
    for (int depth : new int[] {1, 2, 4, 8, 16}) {
      double cycles = cycles(layer, Configs.with(EIE, "queueDepth=" + depth));
      falls &= cycles <= before;
      before = cycles;
    }
    checks.add(
        new Check(
            group,
            "deeper queues are never slower (Alex-7, 1 to 16)",
            "true",
            1,
            falls ? 1 : 0,
            1,
            1,
            falls ? Check.Verdict.VALIDATED : Check.Verdict.DIFFERS,
            "direction"));
    double ratio = cycles(layer, EIE) / cycles(layer, Configs.with(EIE, "peCount=256"));
    boolean between = ratio > 1 && ratio < 4;
    checks.add(
        new Check(
            group,
            "64 to 256 PEs (Alex-7)",
            "speed-up",
            3.25,
            ratio,
            ratio,
            ratio,
            between ? Check.Verdict.VALIDATED : Check.Verdict.DIFFERS,
            "direction: faster, by less than the number of PEs"));
    return checks;
  }

  private static double cycles(EieLayer layer, ArrayConfig config) {
    return Runs.of(layer, config, 1).total().time().computeCycles();
  }
}
