package prunus.simulator.memory;

import prunus.array.config.ArrayConfig;
import prunus.array.config.DramConfig;
import prunus.array.program.Command;
import prunus.array.program.Program;

/**
 * A DRAM of one latency and one bandwidth: a transfer waits the latency once and then moves whole
 * bursts, and opens a row for every {@code rowBytes} begun. Nothing depends on what came before.
 */
final class SimpleDram implements Dram {
  private static final long PS_PER_US = 1_000_000;

  private final Program program;
  private final DramConfig dram;
  private final int clockMhz;
  private final DramStates states;

  SimpleDram(Program program) {
    this.program = program;
    ArrayConfig config = program.config();
    this.dram = config.dram();
    this.clockMhz = config.clockMhz();
    this.states = new DramStates(DramDevice.of(dram.device()), dram.powerDownPs());
  }

  @Override
  public long end(int command, long start) {
    long end = start + cycles(transfer(command).bytes());
    states.transfer(picoseconds(start), picoseconds(end));
    return end;
  }

  private long cycles(long bytes) {
    long moved = bursts(bytes) * dram.burstBytes();
    return Math.ceilDiv((long) dram.latencyNs() * clockMhz, 1000)
        + Math.ceilDiv(moved * clockMhz, (long) dram.megabytesPerSecond());
  }

  @Override
  public DramTraffic.Channel channel(int command) {
    Command.Transfer transfer = transfer(command);
    long bursts = bursts(transfer.bytes());
    boolean store = transfer instanceof Command.StoreActivations;
    return new DramTraffic.Channel(
        store ? 0 : bursts,
        store ? bursts : 0,
        bursts * dram.burstBytes(),
        Math.ceilDiv(transfer.bytes(), (long) dram.rowBytes()));
  }

  @Override
  public void over(long cycle) {
    states.over(picoseconds(cycle));
  }

  @Override
  public DramTraffic.Awake awake(long begin, long end) {
    return states.between(picoseconds(begin), picoseconds(end));
  }

  private long picoseconds(long cycle) {
    return cycle * PS_PER_US / clockMhz;
  }

  private Command.Transfer transfer(int command) {
    return (Command.Transfer) program.commands().get(command);
  }

  private long bursts(long bytes) {
    return Math.ceilDiv(bytes, (long) dram.burstBytes());
  }
}
