package prunus.simulator.memory;

import prunus.array.config.ArrayConfig;
import prunus.array.config.DramConfig;
import prunus.array.program.Command;

/**
 * A DRAM of one latency and one bandwidth: a transfer waits the latency once and then moves whole
 * bursts, and opens a row for every {@code rowBytes} begun. Nothing depends on what came before.
 */
public final class SimpleDram {
  private final DramConfig dram;
  private final int clockMhz;

  /** The DRAM behind an array. */
  public SimpleDram(ArrayConfig config) {
    this.dram = config.dram();
    this.clockMhz = config.clockMhz();
  }

  /** Cycles of the array's clock that moving so many bytes takes. */
  public long cycles(long bytes) {
    long moved = bursts(bytes) * dram.burstBytes();
    return Math.ceilDiv((long) dram.latencyNs() * clockMhz, 1000)
        + Math.ceilDiv(moved * clockMhz, (long) dram.megabytesPerSecond());
  }

  /** What a transfer moves, by purpose. */
  public DramTraffic traffic(Command.Transfer transfer) {
    long bytes = transfer.bytes();
    long rows = Math.ceilDiv(bytes, (long) dram.rowBytes());
    return switch (transfer) {
      case Command.LoadWeights _, Command.LoadTables _ ->
          new DramTraffic(bytes, 0, 0, bursts(bytes), rows);
      case Command.LoadActivations _ -> new DramTraffic(0, bytes, 0, bursts(bytes), rows);
      case Command.StoreActivations _ -> new DramTraffic(0, 0, bytes, bursts(bytes), rows);
    };
  }

  private long bursts(long bytes) {
    return Math.ceilDiv(bytes, (long) dram.burstBytes());
  }
}
