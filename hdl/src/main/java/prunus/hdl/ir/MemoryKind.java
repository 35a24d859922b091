package prunus.hdl.ir;

/** The memories a design can hold; each is one Verilog wrapper module. */
public enum MemoryKind {
  /**
   * One read port with a registered output, one write port; a read during a write gives old data.
   */
  SRAM_1R1W("sram_1r1w", true, true),
  /** One port that reads (registered) or writes in a cycle. */
  SRAM_1RW("sram_1rw", true, true),
  /** One combinational read port, one write port. */
  REGFILE_1R1W("regfile_1r1w", false, true),
  /** Constant contents, registered output. */
  ROM_SYNC("rom_sync", true, false),
  /** Constant contents, combinational output. */
  ROM_ASYNC("rom_async", false, false);

  private final String wrapper;
  private final boolean syncRead;
  private final boolean writable;

  MemoryKind(String wrapper, boolean syncRead, boolean writable) {
    this.wrapper = wrapper;
    this.syncRead = syncRead;
    this.writable = writable;
  }

  /** Name of the Verilog module. */
  public String wrapper() {
    return wrapper;
  }

  /** Whether the read data appears a cycle after the address. */
  public boolean syncRead() {
    return syncRead;
  }

  public boolean writable() {
    return writable;
  }

  /** Whether the wrapper has a clock. */
  public boolean clocked() {
    return syncRead || writable;
  }
}
