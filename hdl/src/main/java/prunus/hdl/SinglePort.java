package prunus.hdl;

import java.util.List;
import java.util.Map;
import prunus.hdl.ir.MemoryKind;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Source;

/**
 * A memory of one port: in a cycle it reads or writes. {@link #read} and {@link #write} stand under
 * conditions of which at most one holds; where neither does, the read data stays.
 */
public final class SinglePort<T extends Bits> {
  private final Ram<T> ram;
  private final Signal enable;
  private final Signal write;
  private final Signal address;
  private final Signal data;
  private final MemoryWrites accesses;
  private final T output;

  SinglePort(Scope scope, String name, Type<T> element, int depth, String readName, Source at) {
    ram = new Ram<>(scope, name, element, depth, List.of(), at);
    ram.kind = MemoryKind.SRAM_1RW;
    enable = ram.pin("en", Shape.BOOL, at);
    write = ram.pin("we", Shape.BOOL, at);
    address = ram.pin("addr", Shape.uint(ram.addressWidth()), at);
    data = ram.pin("wdata", element.shape(), at);
    accesses = ram.port(List.of(enable, write), List.of(address, data));
    output = ram.output(readName, at);
    scope.finishers.add(this::finish);
  }

  /** Width of an address. */
  public int addressWidth() {
    return ram.addressWidth();
  }

  /** What the last read delivered, from the cycle after it on. */
  public T data() {
    return output;
  }

  /** Reads where the conditions around this call hold. */
  public void read(UInt readAddress) {
    Source at = Lines.here();
    accesses.access(List.of(enable), Map.of(address, ram.address(readAddress, at)), at);
  }

  /** Writes where the conditions around this call hold. */
  public void write(UInt writeAddress, T value) {
    Source at = Lines.here();
    accesses.access(
        List.of(enable, write),
        Map.of(address, ram.address(writeAddress, at), data, ram.data(value, at)),
        at);
  }

  private void finish() {
    ram.finish();
    if (accesses.isEmpty()) {
      ram.unwritten();
    }
  }
}
