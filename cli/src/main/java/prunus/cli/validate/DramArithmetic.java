package prunus.cli.validate;

import java.util.ArrayList;
import java.util.List;
import prunus.array.config.DramConfig;
import prunus.simulator.memory.DramChannels;
import prunus.simulator.memory.DramDevice;

/** DRAM worked by hand from its timings, and published runs of another simulator. */
final class DramArithmetic {
  private static final String GROUP = "DRAM by hand";

  private DramArithmetic() {}

  static List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (String type : DramConfig.DEVICES) {
      DramDevice d = DramDevice.of(type);
      DramDevice.Clocks t = d.clocks();
      DramChannels first = DramChannels.one(d);
      checks.add(exact(d, "first burst", t.trcd() + t.cl() + t.burst(), first.burst(0, false, 0)));
      long nextRow = (long) d.bankGroups() * d.banksPerGroup() * d.rowBytes() / d.burstBytes();
      checks.add(
          exact(
              d,
              "row miss",
              Math.max(t.tras(), t.trcd() + t.trtp()) + t.trp() + t.trcd() + t.cl() + t.burst(),
              first.burst(nextRow, false, 0)));
      DramChannels refreshed = DramChannels.one(d);
      refreshed.burst(0, false, 0);
      checks.add(
          exact(
              d,
              "burst at a refresh",
              t.trefi() + t.trfc() + t.trcd() + t.cl() + t.burst(),
              refreshed.burst(0, false, (long) t.trefi() * d.clockPs())));
    }
    return checks;
  }

  private static Check exact(DramDevice device, String what, long clocks, long picoseconds) {
    double ours = (double) picoseconds / device.clockPs();
    boolean equal = ours == clocks;
    return new Check(
        GROUP,
        device.type() + " " + what,
        "clocks",
        clocks,
        ours,
        ours,
        ours,
        equal ? Check.Verdict.VALIDATED : Check.Verdict.DIFFERS,
        equal ? "exact" : "a rule is off");
  }
}
