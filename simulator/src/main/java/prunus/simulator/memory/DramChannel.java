package prunus.simulator.memory;

/**
 * One channel of banks with open rows, burst by burst in the order asked for. Each command is
 * issued in the first clock in which every rule allows it: a row can be closed and another opened
 * while earlier bursts are on their way. All banks are refreshed at each multiple of tREFI, never
 * later; they are closed tRP before and usable tRFC after.
 */
final class DramChannel {
  private static final long NEVER = Long.MIN_VALUE / 4;
  private static final int FOUR = 4;

  private final DramDevice device;
  private final DramDevice.Clocks t;
  private final long ps;
  private final long[] openRow;
  private final long[] openedAt;
  private final long[] mayClose;
  private final long[] mayOpen;
  private final long[] lastOpen = new long[FOUR];
  private int opened;
  private final long[] lastOpenOfGroup;
  private long lastOpenAny = NEVER;
  private final long[] lastCasOfGroup;
  private long lastCas = NEVER;
  private boolean lastWasWrite;
  private final long[] lastWriteEndOfGroup;
  private long lastWriteEnd = NEVER;
  private long activations;

  /** A channel with all rows closed, at time 0. */
  DramChannel(DramDevice device) {
    this.device = device;
    this.t = device.clocks();
    this.ps = device.clockPs();
    int banks = device.banks();
    openRow = filled(banks, -1);
    openedAt = filled(banks, NEVER);
    mayClose = filled(banks, NEVER);
    mayOpen = filled(banks, NEVER);
    java.util.Arrays.fill(lastOpen, NEVER);
    lastOpenOfGroup = filled(device.bankGroups(), NEVER);
    lastCasOfGroup = filled(device.bankGroups(), NEVER);
    lastWriteEndOfGroup = filled(device.bankGroups(), NEVER);
  }

  private static long[] filled(int size, long value) {
    long[] array = new long[size];
    java.util.Arrays.fill(array, value);
    return array;
  }

  /** Closes all rows; the next burst opens its own again. */
  void powerDown() {
    java.util.Arrays.fill(openRow, -1);
  }

  /** Rows opened so far. */
  long activations() {
    return activations;
  }

  /**
   * Moves one burst.
   *
   * @param group bank group
   * @param inGroup bank of the group
   * @param asked when it is asked for, picoseconds
   * @return when its last beat has passed
   */
  long burst(int group, int inGroup, long row, boolean write, long asked) {
    int bank = group * device.banksPerGroup() + inGroup;
    long time = clock(asked);
    if (openRow[bank] != row || refreshedSince(bank, time)) {
      time = open(bank, group, row, time);
    }
    long cas = column(bank, group, write, time);
    if (refreshedSince(bank, cas)) { // it came between
      time = open(bank, group, row, cas);
      cas = column(bank, group, write, time);
    }
    return issue(bank, group, write, cas);
  }

  private long open(int bank, int group, long row, long asked) {
    long time = asked;
    if (openRow[bank] >= 0 && !refreshedSince(bank, time)) {
      long close = Math.max(time, mayClose[bank]);
      time = close + t.trp() * ps;
    }
    time = Math.max(time, mayOpen[bank]);
    time = Math.max(time, lastOpenAny + t.trrdS() * ps);
    time = Math.max(time, lastOpenOfGroup[group] + t.trrdL() * ps);
    time = Math.max(time, lastOpen[opened % FOUR] + t.tfaw() * ps);
    time = outsideRefresh(time);
    openRow[bank] = row;
    openedAt[bank] = time;
    mayClose[bank] = time + t.tras() * ps;
    mayOpen[bank] = time + (t.tras() + t.trp()) * ps;
    lastOpenAny = time;
    lastOpenOfGroup[group] = time;
    lastOpen[opened++ % FOUR] = time;
    activations++;
    return time;
  }

  /** First clock in which the column command may be issued. */
  private long column(int bank, int group, boolean write, long asked) {
    long time = Math.max(asked, openedAt[bank] + t.trcd() * ps);
    time = Math.max(time, lastCas + Math.max(t.burst(), t.tccdS()) * ps);
    time = Math.max(time, lastCasOfGroup[group] + Math.max(t.burst(), t.tccdL()) * ps);
    if (write && !lastWasWrite) {
      time = Math.max(time, lastCas + (t.cl() + t.burst() + 2 - t.cwl()) * ps);
    }
    if (!write && lastWasWrite) {
      time = Math.max(time, lastWriteEnd + t.twtrS() * ps);
      time = Math.max(time, lastWriteEndOfGroup[group] + t.twtrL() * ps);
    }
    return outsideRefresh(time);
  }

  private long issue(int bank, int group, boolean write, long cas) {
    lastCas = cas;
    lastCasOfGroup[group] = cas;
    lastWasWrite = write;
    long end = cas + ((write ? t.cwl() : t.cl()) + t.burst()) * ps;
    if (write) {
      lastWriteEnd = end;
      lastWriteEndOfGroup[group] = end;
      mayClose[bank] = Math.max(mayClose[bank], end + t.twr() * ps);
    } else {
      mayClose[bank] = Math.max(mayClose[bank], cas + t.trtp() * ps);
    }
    return end;
  }

  private long clock(long time) {
    return Math.ceilDiv(time, ps) * ps;
  }

  /** Number of refreshes begun by then, the closing of rows before one counted with it. */
  private long refreshes(long time) {
    return time < 0 ? 0 : (time + t.trp() * ps) / (t.trefi() * ps);
  }

  private boolean refreshedSince(int bank, long time) {
    return openedAt[bank] >= 0 && refreshes(time) > refreshes(openedAt[bank]);
  }

  private long outsideRefresh(long time) {
    long number = refreshes(time);
    return number == 0 ? time : Math.max(time, (number * t.trefi() + t.trfc()) * ps);
  }
}
