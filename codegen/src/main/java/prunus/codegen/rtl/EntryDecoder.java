package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.array.contract.LoadTarget;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;

/**
 * Stage ENTRY: adds up runs to the entry's rank and looks up its accumulator offset and its weight.
 * An entry of code 0 is padding: it moves the rank on and reads nothing.
 *
 * <p><b>Cycle contract.</b> An entry in cycle e gives {@code valid} (not padding), {@code offset}
 * and {@code weight} in cycle e+1 (ADDRESS).
 */
final class EntryDecoder extends Module {
  final Bool entry;
  final Bool first;
  final UInt code;
  final UInt run;
  final Load load;
  final Bool padding;
  final Bool valid;
  final UInt offset;
  final SInt weight;

  EntryDecoder(Dimensions d) {
    super("EntryDecoder");
    int rankBits = d.rankBits();
    int codeBits = d.config().codeBits();
    entry = input("entry");
    first = input("first");
    code = input("code", uint(codeBits));
    run = input("run", uint(d.config().runBits()));
    load = inputs("load", Load.of(d));
    padding = output("padding");
    valid = output("valid");
    offset = output("offset", uint(d.accumulatorBits()));
    weight = output("weight", sint(Dimensions.VALUE));

    var last = reg("last", uint(rankBits));
    var from = wire("from", first.select(lit(rankBits, 0), last.plus(1)));
    var rank = wire("rank", from.plus(run.resize(rankBits)));
    when(entry, () -> last.set(rank));
    var real = wire("weighted", entry.and(code.ne(0)));
    padding.set(entry.and(real.not()));
    valid.set(reg("weighted_q", real));

    var codebook = instance("codebook", new Codebook(d));
    codebook.read.set(real);
    codebook.code.set(code);
    codebook.write.set(load.into(LoadTarget.CODEBOOK));
    codebook.writeAddress.set(load.address().resize(codeBits));
    codebook.writeData.set(load.data().truncate(Dimensions.VALUE).asSInt());
    weight.set(codebook.weight);

    var table = instance("offsets", new OffsetTable(d));
    table.read.set(real);
    table.rank.set(rank);
    table.write.set(load.into(LoadTarget.OFFSETS));
    table.writeAddress.set(load.address().resize(rankBits));
    table.writeData.set(load.data().resize(d.accumulatorBits()));
    offset.set(table.offset);
  }
}
