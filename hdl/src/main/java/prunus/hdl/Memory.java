package prunus.hdl;

import java.util.List;
import java.util.Map;
import prunus.hdl.ir.MemoryKind;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Source;

/**
 * A memory of one read and one write port. A read in the cycle of a write to its address gives the
 * old data.
 */
public final class Memory<T extends Bits> {
  private final Ram<T> ram;
  private final Signal enable;
  private final Signal address;
  private final Signal data;
  private final MemoryWrites writes;

  Memory(Scope scope, String name, Type<T> element, int depth, Source at) {
    ram = new Ram<>(scope, name, element, depth, List.of(), at);
    ram.kind = MemoryKind.SRAM_1R1W;
    enable = ram.pin("wen", Shape.BOOL, at);
    address = ram.pin("waddr", Shape.uint(ram.addressWidth()), at);
    data = ram.pin("wdata", element.shape(), at);
    writes = ram.port(List.of(enable), List.of(address, data));
    scope.finishers.add(this::finish);
  }

  /** Width of an address. */
  public int addressWidth() {
    return ram.addressWidth();
  }

  /** Reads every cycle; the data appears under {@code name} a cycle later. */
  public T readSync(String name, UInt readAddress) {
    return Reads.sync(ram, name, readAddress, null, Lines.here());
  }

  /** Reads where {@code readEnable} holds; otherwise the data stays. */
  public T readSync(String name, UInt readAddress, Bool readEnable) {
    return Reads.sync(ram, name, readAddress, readEnable, Lines.here());
  }

  /** Reads combinationally; the data appears under {@code name} in the same cycle. */
  public T readAsync(String name, UInt readAddress) {
    ram.kind = MemoryKind.REGFILE_1R1W;
    return Reads.async(ram, name, readAddress, Lines.here());
  }

  /** Writes at the end of the cycle, where the conditions around this call hold. */
  public void write(UInt writeAddress, T value) {
    Source at = Lines.here();
    writes.access(
        List.of(enable),
        Map.of(address, ram.address(writeAddress, at), data, ram.data(value, at)),
        at);
  }

  private void finish() {
    ram.finish();
    if (writes.isEmpty()) {
      ram.unwritten();
    }
  }
}
