package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;

/**
 * The weight of each code.
 *
 * <p><b>Cycle contract.</b> {@code code} with {@code read} in cycle e gives {@code weight} in cycle
 * e+1.
 */
final class Codebook extends Module {
  final Bool read;
  final UInt code;
  final Bool write;
  final UInt writeAddress;
  final SInt writeData;
  final SInt weight;

  Codebook(Dimensions d) {
    super("Codebook");
    int bits = d.config().codeBits();
    read = input("read");
    code = input("code", uint(bits));
    write = input("write");
    writeAddress = input("write_address", uint(bits));
    writeData = input("write_data", sint(Dimensions.VALUE));
    var memory = memory("weights", 1 << bits, sint(Dimensions.VALUE));
    when(write, () -> memory.write(writeAddress, writeData));
    weight = output("weight", memory.readSync("data", code, read));
  }
}
