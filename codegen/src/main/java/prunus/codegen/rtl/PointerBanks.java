package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * The column pointers in two banks, even and odd columns apart, so that one cycle reads where a
 * column begins and where the next begins, which is where it ends. Both banks have two halves, for
 * two tiles.
 *
 * <p><b>Cycle contract.</b> {@code column} with {@code read} in cycle s gives {@code first_entry}
 * and {@code end_entry} from cycle s+1 until the cycle after the next read.
 */
final class PointerBanks extends Module {
  final Bool read;
  final UInt column;
  final UInt half;
  final Bool write;
  final UInt writeAddress;
  final UInt writeData;
  final UInt begin;
  final UInt end;

  PointerBanks(Dimensions d) {
    super("PointerBanks");
    int bits = d.bankBits();
    read = input("read");
    column = input("column", uint(d.columnBits()));
    half = input("half", uint(1));
    write = input("write");
    writeAddress = input("write_address", uint(d.columnBits() + 1));
    writeData = input("write_data", uint(Dimensions.POINTER));
    begin = output("first_entry", uint(Dimensions.POINTER));
    end = output("end_entry", uint(Dimensions.POINTER));

    var even = memory("even", 2 << bits, uint(Dimensions.POINTER));
    var odd = memory("odd", 2 << bits, uint(Dimensions.POINTER));
    var writeOdd = writeAddress.bit(0);
    var place = writeAddress.slice(bits + 1, 1);
    when(write.and(writeOdd.not()), () -> even.write(place, writeData));
    when(write.and(writeOdd), () -> odd.write(place, writeData));

    var next = wire("next", column.plus(1));
    unused(next.bit(0));
    var evenData = even.readSync("even_data", half.concat(next.slice(bits, 1)), read);
    var oddData = odd.readSync("odd_data", half.concat(column.slice(bits, 1)), read);
    var beginsOdd = reg("begins_odd", bool());
    when(read, () -> beginsOdd.set(column.bit(0)));
    begin.set(beginsOdd.select(oddData, evenData));
    end.set(beginsOdd.select(evenData, oddData));
  }
}
