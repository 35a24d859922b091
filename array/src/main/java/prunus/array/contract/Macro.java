package prunus.array.contract;

/**
 * A memory of a PE as macros, the blocks that a memory compiler makes.
 *
 * @param memory whose it is
 * @param count macros in each PE
 * @param words of one macro
 * @param bits of a word
 * @param ports of one macro
 * @param cycles from address to data; 2 are pipelined, so there is an access in every cycle
 */
public record Macro(Memory memory, int count, int words, int bits, Ports ports, int cycles) {
  /** What a macro can do in one cycle. */
  public enum Ports {
    /** One read or one write. */
    ONE_READ_OR_WRITE("1RW"),
    /** One read and one write. */
    ONE_READ_ONE_WRITE("1R1W");

    private final String symbol;

    Ports(String symbol) {
      this.symbol = symbol;
    }

    /** The usual abbreviation. */
    public String symbol() {
      return symbol;
    }
  }

  /** Bits of one macro. */
  public long capacityBits() {
    return (long) words * bits;
  }
}
