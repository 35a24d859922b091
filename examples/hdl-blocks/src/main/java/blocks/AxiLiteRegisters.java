package blocks;

import java.util.ArrayList;
import java.util.List;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * Registers of 32 bits behind an AXI-Lite port, with byte strobes. Register i lies at address 4·i; an
 * address beyond the last is answered with SLVERR, and nothing is written.
 *
 * <p><b>Cycle contract.</b> A write is taken in a cycle in which address and data are both offered
 * and no answer waits; both are then ready, and {@code b_valid} holds from the next cycle until
 * {@code b_ready}. A read is taken when no data waits; {@code r_valid} and the data hold from the
 * next cycle until {@code r_ready}. A read in the cycle of a write gives the value before.
 */
public final class AxiLiteRegisters extends Module {
  private static final int OKAY = 0;
  private static final int SLVERR = 2;

  /**
   * A register file.
   *
   * @param count of registers, 2 to 256
   */
  public AxiLiteRegisters(int count) {
    if (count < 2 || count > 256) {
      throw new IllegalArgumentException("a count is 2 to 256, not " + count);
    }
    super("AxiLiteRegisters" + count);
    int bits = 32 - Integer.numberOfLeadingZeros(count - 1);
    var awValid = input("aw_valid");
    UInt awAddress = input("aw_address", uint(bits + 2));
    var wValid = input("w_valid");
    UInt wData = input("w_data", uint(32));
    UInt wStrobe = input("w_strobe", uint(4));
    var bReady = input("b_ready");
    var arValid = input("ar_valid");
    UInt arAddress = input("ar_address", uint(bits + 2));
    var rReady = input("r_ready");
    unused(awAddress.slice(1, 0), arAddress.slice(1, 0)); // words, not bytes

    var registers = reg("registers", vec(count, uint(32)), 0);
    var bValid = reg("answer_valid", bool(), 0);
    var bResponse = reg("answer", uint(2));
    var rValid = reg("read_valid", bool(), 0);
    var rResponse = reg("read_answer", uint(2));
    var rData = reg("read_data", uint(32));

    UInt writeTo = awAddress.slice(bits + 1, 2);
    UInt readFrom = arAddress.slice(bits + 1, 2);
    var write = wire("write", awValid.and(wValid).and(bValid.not()));
    var read = wire("read", arValid.and(rValid.not()));
    boolean all = 1 << bits == count;
    var writes = wire("writes", all ? lit(true) : writeTo.lt(count));
    var reads = wire("reads", all ? lit(true) : readFrom.lt(count));

    var old = wire("old", registers.get(writeTo));
    List<UInt> bytes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      bytes.add(
          wStrobe.bit(i).select(wData.slice(8 * i + 7, 8 * i), old.slice(8 * i + 7, 8 * i)));
    }
    UInt merged = concat(bytes.get(3), bytes.get(2), bytes.get(1), bytes.get(0));

    when(bReady, () -> bValid.set(false));
    when(
        write,
        () -> {
          bValid.set(true);
          bResponse.set(writes.select(lit(2, OKAY), lit(2, SLVERR)));
          when(writes, () -> registers.set(registers.with(writeTo, merged)));
        });
    when(rReady, () -> rValid.set(false));
    when(
        read,
        () -> {
          rValid.set(true);
          rResponse.set(reads.select(lit(2, OKAY), lit(2, SLVERR)));
          rData.set(registers.get(readFrom));
        });
    output("aw_ready", write);
    output("w_ready", write);
    output("b_valid", bValid);
    output("b_response", bResponse);
    output("ar_ready", rValid.not());
    output("r_valid", rValid);
    output("r_data", rData);
    output("r_response", rResponse);
    output("values", registers);
  }
}
