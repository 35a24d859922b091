package prunus.array.naive;

import java.util.BitSet;
import prunus.array.contract.Memory;

/** One memory of one PE. Every access is counted; what nobody wrote, nobody may use. */
final class NaiveMemory {
  private final Memory kind;
  private final long[] words;
  private final BitSet written = new BitSet();

  NaiveMemory(Memory kind, int words) {
    this.kind = kind;
    this.words = new long[words];
  }

  long read(Tally tally, int address) {
    tally.read(kind);
    if (!written.get(address)) {
      throw new IllegalStateException(kind + " is used at " + address + ", where nothing was put");
    }
    return words[address];
  }

  /** A read whose value is thrown away. */
  void glance(Tally tally) {
    tally.read(kind);
  }

  void write(Tally tally, int address, long value) {
    tally.write(kind);
    words[address] = value;
    written.set(address);
  }

  /** Forgets the words {@code [from, to)}: what is loaded next is all there is. */
  void clear(int from, int to) {
    written.clear(from, to);
  }
}
