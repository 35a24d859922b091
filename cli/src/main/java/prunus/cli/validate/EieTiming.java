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
              error <= EACH ? "within 10 %" : imbalance(layer)));
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
            mean <= MEAN
                ? "at most 4 %"
                : "positions here are drawn evenly; real rows differ more in density"));
    return checks;
  }

  private static String imbalance(EieLayer layer) {
    return layer.outputs() < 1001
        ? "few rows a PE: real rows differ more in density than drawn ones"
        : "real rows differ more in density than drawn ones";
  }

  /** How time depends on the queue's depth and on the number of PEs. */
  static List<Check> scaling() {
    String group = "EIE scaling";
    List<Check> checks = new ArrayList<>();
    for (EieLayer layer : EieLayer.ALL) {
      double slower = cycles(layer, EIE) / cycles(layer, Configs.with(EIE, "queueDepth=1024")) - 1;
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
                  : "short columns of few entries: more of their imbalance is between single"
                      + " columns, which 8 items even out less"));
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
