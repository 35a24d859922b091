package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * The accumulator offset of each rank: all a PE knows of kernels, strides and groups.
 *
 * <p><b>Cycle contract.</b> {@code rank} with {@code read} in cycle e gives {@code offset} in cycle
 * e+1.
 */
final class OffsetTable extends Module {
  final Bool read;
  final UInt rank;
  final Bool write;
  final UInt writeAddress;
  final UInt writeData;
  final UInt offset;

  OffsetTable(Dimensions d) {
    super("OffsetTable");
    int bits = d.rankBits();
    read = input("read");
    rank = input("rank", uint(bits));
    write = input("write");
    writeAddress = input("write_address", uint(bits));
    writeData = input("write_data", uint(d.accumulatorBits()));
    var memory = memory("offsets", 1 << bits, uint(d.accumulatorBits()));
    when(write, () -> memory.write(writeAddress, writeData));
    offset = output("offset", memory.readSync("data", rank, read));
  }
}
