package prunus.simulator.memory;

import prunus.array.config.AddressMapping;

/**
 * Channels side by side. A burst's address is cut into channel, bank group, bank, row and place in
 * the row as the configuration's mapping says; channels know nothing of one another.
 */
public final class DramChannels {
  private final DramChannel[] channels;
  private final int bankGroups;
  private final int banksPerGroup;
  private final long channelStride;
  private final long groupStride;
  private final long bankStride;
  private final long rowStride;

  /** So many channels of a type, all rows closed. */
  public DramChannels(DramDevice device, int count, AddressMapping mapping) {
    channels = new DramChannel[count];
    for (int i = 0; i < count; i++) {
      channels[i] = new DramChannel(device);
    }
    bankGroups = device.bankGroups();
    banksPerGroup = device.banksPerGroup();
    long columns = device.rowBytes() / device.burstBytes();
    long dealt = (long) count * bankGroups;
    rowStride = dealt * columns * banksPerGroup;
    switch (mapping) {
      case ROW_BANK_COLUMN_CHANNEL -> {
        channelStride = 1;
        bankStride = dealt * columns;
      }
      case ROW_COLUMN_BANK_CHANNEL -> {
        channelStride = 1;
        bankStride = dealt;
      }
      case ROW_BANK_CHANNEL_COLUMN -> {
        channelStride = columns;
        bankStride = dealt * columns;
      }
      default -> throw new IllegalArgumentException("no order of fields is known for " + mapping);
    }
    groupStride = channelStride * count;
  }

  /** One channel, in the default order. */
  public static DramChannels one(DramDevice device) {
    return new DramChannels(device, 1, AddressMapping.ROW_BANK_COLUMN_CHANNEL);
  }

  /**
   * Moves one burst.
   *
   * @param number address in bursts
   * @param asked when it is asked for, picoseconds
   * @return when its last beat has passed
   */
  public long burst(long number, boolean write, long asked) {
    int channel = (int) (number / channelStride % channels.length);
    int group = (int) (number / groupStride % bankGroups);
    int bank = (int) (number / bankStride % banksPerGroup);
    return channels[channel].burst(group, bank, number / rowStride, write, asked);
  }

  /** Closes all rows. */
  void powerDown() {
    for (DramChannel channel : channels) {
      channel.powerDown();
    }
  }

  /** Rows opened so far. */
  public long activations() {
    long sum = 0;
    for (DramChannel channel : channels) {
      sum += channel.activations();
    }
    return sum;
  }
}
