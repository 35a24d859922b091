package prunus.simulator.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * In which state a DRAM was when. From a transfer's start rows are open, until the next refresh
 * closes them; after an idle time without a transfer it is powered down until the next one. All
 * channels are in one state. Times are picoseconds.
 */
final class DramStates {
  private record Span(long from, long to, boolean open) {
    long within(long begin, long end) {
      return Math.max(0, Math.min(to, end) - Math.max(from, begin));
    }
  }

  private final long idle;
  private final long refreshEvery;
  private final long closing;
  private final List<Span> spans = new ArrayList<>();
  private long free;
  private boolean open;

  /**
   * A DRAM that has been idle since time 0, with all rows closed.
   *
   * @param idle time after which it is powered down
   */
  DramStates(DramDevice device, long idle) {
    this.idle = idle;
    this.refreshEvery = (long) device.clocks().trefi() * device.clockPs();
    this.closing = (long) device.clocks().trp() * device.clockPs();
  }

  /** Adds a transfer, not before the end of the one before. */
  void transfer(long start, long end) {
    idleUntil(start);
    add(start, end, true);
    free = end;
    open = true;
  }

  /** Whether a transfer that starts at this time finds the DRAM powered down. */
  boolean isDown(long start) {
    return start - free > idle;
  }

  /** Nothing comes any more until this time, at which the run ends. */
  void over(long end) {
    idleUntil(end);
    free = Math.max(free, end);
  }

  private void idleUntil(long until) {
    long down = Math.min(until, free + idle);
    long closed = open ? Math.min(down, nextClosing()) : free;
    add(free, closed, true);
    add(Math.max(free, closed), down, false);
  }

  private long nextClosing() {
    return ((free + closing) / refreshEvery + 1) * refreshEvery - closing;
  }

  private void add(long from, long to, boolean rowsOpen) {
    if (to > from) {
      spans.add(new Span(from, to, rowsOpen));
    }
  }

  /** How long it was not powered down in a span of time. */
  DramTraffic.Awake between(long begin, long end) {
    long rowsOpen = 0;
    long standby = 0;
    for (Span span : spans) {
      if (span.open) {
        rowsOpen += span.within(begin, end);
      } else {
        standby += span.within(begin, end);
      }
    }
    return new DramTraffic.Awake(rowsOpen, standby);
  }
}
