package prunus.testbench.cosim;

import prunus.simulator.timing.StreamTrace;

/** Compares every push and pop of one Stream, cycle by cycle. */
final class StreamCheck implements ArrayDriver.Observer {
  /** Reports a difference; does not return. */
  @FunctionalInterface
  interface Report {
    void differs(long cycle, String signal, long expected, long actual);
  }

  private final ArrayDriver driver;
  private final StreamTrace trace;
  private final Report report;
  private final int peCount;
  private final int[] nextPop;
  private final long[] pops;
  private int nextPush;
  private long compared;

  StreamCheck(ArrayDriver driver, StreamTrace trace, int peCount, Report report) {
    this.driver = driver;
    this.trace = trace;
    this.report = report;
    this.peCount = peCount;
    this.nextPop = new int[peCount];
    this.pops = new long[Math.ceilDiv(peCount, Long.SIZE)];
  }

  @Override
  public void cycle(long cycle) {
    boolean push = nextPush < trace.push()[0].length && trace.push()[0][nextPush] == cycle;
    if (push != driver.pushes()) {
      report.differs(cycle, "push of broadcast " + nextPush, push ? 1 : 0, push ? 0 : 1);
    }
    nextPush += push ? 1 : 0;
    driver.pops(pops);
    for (int p = 0; p < peCount; p++) {
      int next = nextPop[p];
      boolean pop = next < trace.pop()[p].length && trace.pop()[p][next] == cycle;
      boolean popped = (pops[p / Long.SIZE] >>> p % Long.SIZE & 1) == 1;
      if (pop != popped) {
        report.differs(cycle, "pop of item " + next + " by PE " + p, pop ? 1 : 0, pop ? 0 : 1);
      }
      nextPop[p] += pop ? 1 : 0;
    }
    compared += 1 + peCount;
  }

  /** Values compared so far. */
  long compared() {
    return compared;
  }
}
