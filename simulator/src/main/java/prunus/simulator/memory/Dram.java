package prunus.simulator.memory;

import prunus.array.config.ArrayConfig;
import prunus.array.program.Program;

/** A DRAM in the course of one run: transfers come one after the other, none before the last. */
public interface Dram {
  /**
   * Moves what a transfer of the program moves.
   *
   * @param command index of the transfer
   * @param start cycle in which it begins
   * @return one past the cycle in which the last byte has come, or was taken
   */
  long end(int command, long start);

  /** What the channels did for a transfer that was moved. */
  DramTraffic.Channel channel(int command);

  /** The run ends with this cycle; no transfer comes any more. */
  void over(long cycle);

  /** How long it was not powered down between two cycles of a run that is over. */
  DramTraffic.Awake awake(long begin, long end);

  /** The DRAM behind a program's array, at the start of a run. */
  static Dram of(Program program) {
    ArrayConfig config = program.config();
    return config.dram().withoutBanks()
        ? new SimpleDram(program)
        : new BankedDram(program, DramDevice.of(config.dram().type()));
  }

  /** What the DRAM could move, bytes a second. */
  static double peakBytesPerSecond(ArrayConfig config) {
    return config.dram().withoutBanks()
        ? config.dram().megabytesPerSecond() * 1e6
        : DramDevice.of(config.dram().type()).bytesPerSecond() * config.dram().channelCount();
  }

  /** What the bus between DMA engine and DRAM could move, bytes a second. */
  static double busBytesPerSecond(ArrayConfig config) {
    return config.dram().axiBytes() * config.clockMhz() * 1e6;
  }

  /** The lesser of both; a DRAM without banks is timed without the bus. */
  static double bytesPerSecond(ArrayConfig config) {
    return config.dram().withoutBanks()
        ? peakBytesPerSecond(config)
        : Math.min(peakBytesPerSecond(config), busBytesPerSecond(config));
  }
}
