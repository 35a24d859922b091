package prunus.testbench.cosim;

import prunus.array.config.ArrayConfig;
import prunus.simulator.timing.StreamTrace;

/**
 * Compares every push and pop of one Stream, cycle by cycle. In a joined Stream every group shows
 * the pushes of the one scanner that they are together.
 */
final class StreamCheck implements ArrayDriver.Observer {
  /** Reports a difference; does not return. */
  @FunctionalInterface
  interface Report {
    void differs(long cycle, String signal, long expected, long actual);
  }

  private final ArrayDriver driver;
  private final StreamTrace trace;
  private final Report report;
  private final int groups;
  private final int peCount;
  private final int[] nextPush;
  private final int[] nextPop;
  private final long[] pushes;
  private final long[] pops;
  private long compared;

  StreamCheck(ArrayDriver driver, StreamTrace trace, ArrayConfig config, Report report) {
    this.driver = driver;
    this.trace = trace;
    this.report = report;
    groups = config.groupCount();
    peCount = config.peCount();
    nextPush = new int[groups];
    nextPop = new int[peCount];
    pushes = new long[Math.ceilDiv(groups, Long.SIZE)];
    pops = new long[Math.ceilDiv(peCount, Long.SIZE)];
  }

  @Override
  public void cycle(long cycle) {
    driver.pushes(pushes);
    for (int g = 0; g < groups; g++) {
      int[] expected = trace.push()[Math.min(g, trace.push().length - 1)];
      compare(cycle, expected, nextPush, g, pushes, "push of broadcast %d by group %d");
    }
    driver.pops(pops);
    for (int p = 0; p < peCount; p++) {
      compare(cycle, trace.pop()[p], nextPop, p, pops, "pop of item %d by PE %d");
    }
    compared += groups + peCount;
  }

  private void compare(
      long cycle, int[] expected, int[] next, int number, long[] actual, String what) {
    int i = next[number];
    boolean wanted = i < expected.length && expected[i] == cycle;
    boolean happens = (actual[number / Long.SIZE] >>> number % Long.SIZE & 1) == 1;
    if (wanted != happens) {
      report.differs(cycle, what.formatted(i, number), wanted ? 1 : 0, wanted ? 0 : 1);
    }
    next[number] += wanted ? 1 : 0;
  }

  /** Values compared so far. */
  long compared() {
    return compared;
  }
}
