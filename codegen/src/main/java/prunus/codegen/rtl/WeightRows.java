package prunus.codegen.rtl;

import java.util.List;
import java.util.stream.IntStream;
import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * The weight memory: rows of entries in two halves. The row read last stays at the memory's output,
 * so a row is read again only if another was read in between.
 *
 * <p><b>Cycle contract.</b> An entry asked for in cycle w (WALK) is there in cycle w+1 (ENTRY).
 * {@code row_read} tells in cycle w that the memory is read. {@code forget} in the cycle before a
 * Stream makes its first entry read.
 */
final class WeightRows extends Module {
  final Bool entry;
  final UInt position;
  final UInt half;
  final Bool forget;
  final Bool write;
  final UInt writeAddress;
  final UInt writeData;
  final Bool rowRead;
  final UInt code;
  final UInt run;

  WeightRows(Dimensions d) {
    super("WeightRows");
    int rowBits = d.rowBits();
    int placeBits = d.placeBits();
    int codeBits = d.config().codeBits();
    int entryBits = d.config().entryBits();
    entry = input("entry");
    position = input("position", uint(Dimensions.POINTER));
    half = input("half", uint(1));
    forget = input("forget");
    write = input("write");
    writeAddress = input("write_address", uint(rowBits + 1));
    writeData = input("write_data", uint(d.rowWidth()));
    rowRead = output("row_read");
    code = output("code", uint(codeBits));
    run = output("run", uint(d.config().runBits()));

    var memory = memory("rows", 2 << rowBits, uint(d.rowWidth()));
    when(write, () -> memory.write(writeAddress, writeData));

    var row = wire("row", position.shr(placeBits).resize(rowBits));
    var held = reg("held", uint(rowBits));
    var valid = reg("valid", bool(), 0);
    var miss = wire("miss", entry.and(valid.not().or(held.ne(row))));
    when(forget, () -> valid.set(false)).elseWhen(entry, () -> valid.set(true));
    when(miss, () -> held.set(row));
    rowRead.set(miss);

    var data = memory.readSync("data", half.concat(row), miss);
    UInt picked = data;
    if (placeBits > 0) {
      var place = reg("place", position.truncate(placeBits));
      List<UInt> entries =
          IntStream.range(0, d.config().weightRowEntries())
              .mapToObj(i -> data.slice((i + 1) * entryBits - 1, i * entryBits))
              .toList();
      picked = choose(place, entries);
    }
    var chosen = wire("chosen", picked);
    code.set(chosen.slice(codeBits - 1, 0));
    run.set(chosen.slice(entryBits - 1, codeBits));
  }
}
