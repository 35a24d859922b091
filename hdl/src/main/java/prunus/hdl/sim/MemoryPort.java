package prunus.hdl.sim;

import prunus.hdl.sim.Netlist.FlatMemory;

/** A memory's clocked part: the places of its pins, -1 where it has none. */
record MemoryPort(
    FlatMemory memory, int words, int wen, int waddr, int wdata, int ren, int raddr, int rdata) {

  static MemoryPort of(FlatMemory m, Layout layout) {
    int words = Layout.words(m.element().width());
    return switch (m.kind()) {
      case SRAM_1R1W ->
          new MemoryPort(
              m,
              words,
              at(layout, m, "wen"),
              at(layout, m, "waddr"),
              at(layout, m, "wdata"),
              at(layout, m, "ren"),
              at(layout, m, "raddr"),
              at(layout, m, "rdata"));
      case SRAM_1RW ->
          new MemoryPort(
              m,
              words,
              at(layout, m, "we"),
              at(layout, m, "addr"),
              at(layout, m, "wdata"),
              at(layout, m, "en"),
              at(layout, m, "addr"),
              at(layout, m, "rdata"));
      case REGFILE_1R1W ->
          new MemoryPort(
              m,
              words,
              at(layout, m, "wen"),
              at(layout, m, "waddr"),
              at(layout, m, "wdata"),
              -1,
              -1,
              -1);
      case ROM_SYNC ->
          new MemoryPort(
              m,
              words,
              -1,
              -1,
              -1,
              at(layout, m, "ren"),
              at(layout, m, "raddr"),
              at(layout, m, "rdata"));
      case ROM_ASYNC -> throw new IllegalStateException("not clocked");
    };
  }

  private static int at(Layout layout, FlatMemory m, String port) {
    return layout.of(m.pin(port));
  }

  /** Reads and writes as the enables say. */
  void access(long[] state, long[][] memories) {
    long[] all = memories[memory.index()];
    boolean write = wen >= 0 && state[wen] != 0;
    boolean single = ren >= 0 && raddr == waddr;
    if (single && state[ren] == 0) {
      return;
    }
    if (ren >= 0 && state[ren] != 0 && !(single && write)) {
      Wide.load(state, rdata, all, (int) state[raddr], words);
    }
    if (write) {
      System.arraycopy(state, wdata, all, (int) state[waddr] * words, words);
    }
  }
}
