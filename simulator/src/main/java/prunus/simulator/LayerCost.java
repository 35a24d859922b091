package prunus.simulator;

import java.util.EnumMap;
import java.util.Map;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Cause;
import prunus.array.program.Command;
import prunus.simulator.count.Counts;
import prunus.simulator.count.Time;
import prunus.simulator.memory.DramTraffic;
import prunus.simulator.timing.Accesses;
import prunus.simulator.timing.CommandCost;
import prunus.simulator.timing.GroupCycles;

/** What the commands of one layer add up to. Filled by {@link #add}, read afterwards. */
final class LayerCost {
  private final ArrayConfig config;
  private final Map<Cause, Long> causes = new EnumMap<>(Cause.class);
  private Accesses accesses = Accesses.none();
  private DramTraffic traffic = DramTraffic.NONE;
  private long compute;
  private long streaming;
  private long host;
  long performed;
  long broadcasts;
  long groupBroadcasts;
  long reductions;
  GroupCycles groups = GroupCycles.NONE;

  /** The cycle in which the layer's last compute command ends. */
  long endOfCompute;

  LayerCost(ArrayConfig config) {
    this.config = config;
  }

  /**
   * Adds a command.
   *
   * @param end the cycle in which it ends
   */
  void add(Command.Compute command, CommandCost cost, long end) {
    add(cost);
    compute += cost.cycles();
    streaming += command instanceof Command.Stream ? cost.cycles() : 0;
    host += command instanceof Command.HostRun ? cost.cycles() : 0;
    endOfCompute = end;
  }

  /**
   * Adds a transfer.
   *
   * @param channel what the DRAM did for it
   */
  void add(Command.Transfer transfer, CommandCost cost, DramTraffic.Channel channel) {
    add(cost);
    long bytes = transfer.bytes();
    traffic =
        traffic.plus(
            switch (transfer) {
              case Command.LoadWeights _, Command.LoadTables _ ->
                  DramTraffic.of(bytes, 0, 0, channel);
              case Command.LoadActivations _, Command.LoadSecond _, Command.LoadOther _ ->
                  DramTraffic.of(0, bytes, 0, channel);
              case Command.StoreActivations _ -> DramTraffic.of(0, 0, bytes, channel);
            });
  }

  private void add(CommandCost cost) {
    cost.causes().forEach((cause, count) -> causes.merge(cause, count, Long::sum));
    accesses = accesses.plus(cost.accesses());
    performed += cost.macs();
    broadcasts += cost.broadcasts();
    groupBroadcasts += cost.groupBroadcasts();
    reductions += cost.reductions();
    groups = groups.plus(cost.groups());
  }

  /**
   * What it did.
   *
   * @param awake how long the DRAM was not powered down meanwhile
   */
  Counts counts(DramTraffic.Awake awake) {
    return new Counts(accesses, traffic.awakeFor(awake));
  }

  /** Time of a layer that lasts so many cycles; those no command filled are waiting. */
  Time time(long cycles) {
    Map<Cause, Long> all = new EnumMap<>(Cause.class);
    all.putAll(causes);
    all.merge(Cause.WAIT_DRAM, config.peCount() * (cycles - compute), Long::sum);
    return new Time(config.peCount(), config.clockMhz(), cycles, compute, streaming, host, all);
  }
}
