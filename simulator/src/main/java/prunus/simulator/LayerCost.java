package prunus.simulator;

import java.util.EnumMap;
import java.util.Map;
import prunus.array.config.DramConfig;
import prunus.array.contract.Cause;
import prunus.array.program.Command;
import prunus.simulator.result.DramTraffic;
import prunus.simulator.timing.Accesses;
import prunus.simulator.timing.CommandCost;

/** What the commands of one layer add up to. Filled by {@link #add}, read afterwards. */
final class LayerCost {
  private final DramConfig memory;
  final Map<Cause, Long> causes = new EnumMap<>(Cause.class);
  Accesses accesses = Accesses.none();
  DramTraffic dram = DramTraffic.NONE;
  long performed;
  long broadcasts;
  long compute;
  long streaming;

  /** The cycle in which the layer's last compute command ends. */
  long endOfCompute;

  LayerCost(DramConfig memory) {
    this.memory = memory;
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
      case Command.Transfer transfer -> dram = dram.plus(traffic(transfer));
      case Command.Compute c -> {
        compute += cost.cycles();
        streaming += c instanceof Command.Stream ? cost.cycles() : 0;
        endOfCompute = end;
      }
    }
  }

  private DramTraffic traffic(Command.Transfer transfer) {
    long bytes = transfer.bytes();
    long bursts = Math.ceilDiv(bytes, (long) memory.burstBytes());
    long rows = Math.ceilDiv(bytes, (long) memory.rowBytes());
    return switch (transfer) {
      case Command.LoadWeights _, Command.LoadTables _ ->
          new DramTraffic(bytes, 0, 0, bursts, rows);
      case Command.LoadActivations _ -> new DramTraffic(0, bytes, 0, bursts, rows);
      case Command.StoreActivations _ -> new DramTraffic(0, 0, bytes, bursts, rows);
    };
  }
}
