package prunus.codegen.rtl;

import java.util.List;
import prunus.array.contract.Dimensions;
import prunus.array.contract.LoadTarget;
import prunus.hdl.Bits;
import prunus.hdl.Bool;
import prunus.hdl.Bundle;
import prunus.hdl.Type;
import prunus.hdl.UInt;

/**
 * The load port as a PE sees it: one write a cycle into one of its memories.
 *
 * @param write whether this PE is meant
 * @param target a {@link LoadTarget}'s number
 * @param address within that memory; of weights and pointers the top bit is the half
 * @param data in the low bits
 */
record Load(Bool write, UInt target, UInt address, UInt data) {
  static final int TARGET_BITS = 3;

  static Bundle<Load> of(Dimensions d) {
    return p ->
        new Load(
            p.bool("write"),
            p.of("target", Type.uint(TARGET_BITS)),
            p.of("address", Type.uint(d.loadAddressBits())),
            p.of("data", Type.uint(d.loadDataBits())));
  }

  /** Whether this PE's memory {@code memory} is written. */
  Bool into(LoadTarget memory) {
    return write.and(target.eq(memory.number()));
  }

  /** What is the same for all PEs. */
  List<Bits> shared() {
    return List.of(target, address, data);
  }
}
