package prunus.simulator.memory;

import java.util.HashMap;
import java.util.Map;
import prunus.array.config.DramConfig;
import prunus.array.program.Command;
import prunus.array.program.Program;

/**
 * A DRAM whose bursts are timed one by one on {@link DramChannels}. The DMA engine asks for one of
 * its bursts a cycle, as long as fewer than {@code outstandingReads} are under way; each is cut
 * into the DRAM's own, of which one that it shares with its neighbour is moved for both. Data
 * crosses the AXI bus at the array's clock, in order. Times are whole picoseconds; an array cycle
 * begins at {@code ⌊cycle · 10^6 / MHz⌋}.
 */
final class BankedDram implements Dram {
  private static final long PS_PER_US = 1_000_000;

  private final Program program;
  private final DramConfig config;
  private final DramDevice device;
  private final DramChannels channels;
  private final DramStates states;
  private final DramAddresses addresses;
  private final int clockMhz;
  private final Map<Integer, DramTraffic.Channel> done = new HashMap<>();
  private final long[] accepted;

  BankedDram(Program program, DramDevice device) {
    this.program = program;
    this.device = device;
    this.config = program.config().dram();
    this.clockMhz = program.config().clockMhz();
    this.channels = new DramChannels(device, config.channelCount(), config.mapping());
    this.states = new DramStates(device, config.powerDownPs());
    this.addresses = new DramAddresses(program);
    this.accepted = new long[config.outstanding()];
  }

  @Override
  public long end(int command, long start) {
    Command.Transfer transfer = (Command.Transfer) program.commands().get(command);
    boolean write = transfer instanceof Command.StoreActivations;
    long activations = channels.activations();
    long begin = picoseconds(start);
    if (states.isDown(begin)) {
      channels.powerDown();
    }
    long asked = Math.ceilDiv(transfer.bytes(), (long) config.burstBytes());
    long address = addresses.of(command) / device.burstBytes() * device.burstBytes();
    long bursts = 0;
    long crossing = Math.ceilDiv(config.burstBytes(), config.axiBytes()) * PS_PER_US / clockMhz;
    long bus = begin;
    long finish = bus;
    for (long i = 0; i < asked; i++) {
      int slot = (int) (i % accepted.length);
      long request = Math.max(picoseconds(start + i), i < accepted.length ? 0 : accepted[slot]);
      if (write) { // the DRAM has it when it has crossed the bus
        bus = Math.max(bus, request) + crossing;
        request = bus;
      }
      long last = 0;
      long end = Math.ceilDiv(address + config.burstBytes(), (long) device.burstBytes());
      for (long number = address / device.burstBytes(); number < end; number++) {
        last = Math.max(last, channels.burst(number, write, request));
        bursts++;
      }
      address += config.burstBytes();
      if (!write) {
        bus = Math.max(bus + crossing, last);
        last = bus;
      }
      accepted[slot] = last;
      finish = Math.max(finish, last);
    }
    done.put(
        command,
        new DramTraffic.Channel(
            write ? 0 : bursts,
            write ? bursts : 0,
            bursts * device.burstBytes(),
            channels.activations() - activations));
    states.transfer(begin, finish);
    return Math.max(start + 1, Math.ceilDiv(finish * clockMhz, PS_PER_US));
  }

  private long picoseconds(long cycle) {
    return cycle * PS_PER_US / clockMhz;
  }

  @Override
  public DramTraffic.Channel channel(int command) {
    return done.get(command);
  }

  @Override
  public void over(long cycle) {
    states.over(picoseconds(cycle));
  }

  @Override
  public DramTraffic.Awake awake(long begin, long end) {
    return states.between(picoseconds(begin), picoseconds(end));
  }
}
