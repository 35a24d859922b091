package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;

/**
 * A PE's two activation memories, source and destination in turn. Addresses are the same in every
 * PE; only the data is the PE's own.
 *
 * <p><b>Cycle contract.</b> {@code read_address} in cycle t gives {@code data} of the memory {@code
 * read_memory} in cycle t+1; without {@code read} it stays. A write ends with its cycle.
 */
final class ActivationMemories extends Module {
  final Access access;
  final SInt writeData;
  final SInt data;

  /** One read and one write, each of one of the two memories. */
  record Access(
      Bool read,
      UInt readMemory,
      UInt readAddress,
      Bool write,
      UInt writeMemory,
      UInt writeAddress) {
    static prunus.hdl.Bundle<Access> of(Dimensions d) {
      return p ->
          new Access(
              p.bool("read"),
              p.of("read_memory", uint(1)),
              p.of("read_address", uint(d.activationBits())),
              p.bool("write"),
              p.of("write_memory", uint(1)),
              p.of("write_address", uint(d.activationBits())));
    }
  }

  ActivationMemories(Dimensions d) {
    super("ActivationMemories");
    access = inputs("access", Access.of(d));
    writeData = input("write_data", sint(Dimensions.VALUE));
    data = output("data", sint(Dimensions.VALUE));

    var readSecond = access.readMemory().asBool();
    var writeSecond = access.writeMemory().asBool();
    var first = memory("first", 1 << d.activationBits(), sint(Dimensions.VALUE));
    var second = memory("second", 1 << d.activationBits(), sint(Dimensions.VALUE));
    when(
        access.write(),
        () ->
            when(writeSecond, () -> second.write(access.writeAddress(), writeData))
                .otherwise(() -> first.write(access.writeAddress(), writeData)));
    var firstData =
        first.readSync("first_data", access.readAddress(), access.read().and(readSecond.not()));
    var secondData =
        second.readSync("second_data", access.readAddress(), access.read().and(readSecond));
    var fromSecond = reg("from_second", bool());
    when(access.read(), () -> fromSecond.set(readSecond));
    data.set(fromSecond.select(secondData, firstData));
  }
}
