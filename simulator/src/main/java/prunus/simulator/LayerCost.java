package prunus.simulator;

import java.util.EnumMap;
import java.util.Map;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Cause;
import prunus.array.program.Command;
import prunus.simulator.memory.DramTraffic;
import prunus.simulator.memory.SimpleDram;
import prunus.simulator.result.Counts;
import prunus.simulator.result.Time;
import prunus.simulator.timing.Accesses;
import prunus.simulator.timing.CommandCost;

/** What the commands of one layer add up to. Filled by {@link #add}, read afterwards. */
final class LayerCost {
  private final ArrayConfig config;
  private final SimpleDram dram;
  private final Map<Cause, Long> causes = new EnumMap<>(Cause.class);
  private Accesses accesses = Accesses.none();
  private DramTraffic traffic = DramTraffic.NONE;
  private long compute;
  private long streaming;
  long performed;
  long broadcasts;

  /** The cycle in which the layer's last compute command ends. */
  long endOfCompute;

  LayerCost(ArrayConfig config) {
    this.config = config;
    this.dram = new SimpleDram(config);
  }

  /**
   * Adds a command.
   *
   * @param end the cycle in which it ends
   */
  void add(Command command, CommandCost cost, long end) {
    cost.causes().forEach((cause, count) -> causes.merge(cause, count, Long::sum));
    accesses = accesses.plus(cost.accesses());
    performed += cost.macs();
    broadcasts += cost.broadcasts();
    switch (command) {
      case Command.Transfer transfer -> traffic = traffic.plus(dram.traffic(transfer));
      case Command.Compute c -> {
        compute += cost.cycles();
        streaming += c instanceof Command.Stream ? cost.cycles() : 0;
        endOfCompute = end;
      }
    }
  }

  Counts counts() {
    return new Counts(accesses, traffic);
  }

  /** Time of a layer that lasts so many cycles; those no command filled are waiting. */
  Time time(long cycles) {
    Map<Cause, Long> all = new EnumMap<>(Cause.class);
    all.putAll(causes);
    all.merge(Cause.WAIT_DRAM, config.peCount() * (cycles - compute), Long::sum);
    return new Time(config.peCount(), config.clockMhz(), cycles, compute, streaming, all);
  }
}
