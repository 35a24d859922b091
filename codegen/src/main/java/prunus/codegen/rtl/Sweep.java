package prunus.codegen.rtl;

import java.util.List;
import prunus.array.contract.Dimensions;
import prunus.hdl.Bits;
import prunus.hdl.Bool;
import prunus.hdl.Bundle;
import prunus.hdl.Type;
import prunus.hdl.UInt;

/**
 * One accumulator of an Initialise or Drain, the same in every PE.
 *
 * @param valid whether there is one in this cycle
 * @param address of the accumulator
 * @param local its channel, for the bias
 */
record Sweep(Bool valid, UInt address, UInt local) {
  static Bundle<Sweep> of(Dimensions d) {
    return p ->
        new Sweep(
            p.bool("valid"),
            p.of("address", Type.uint(d.accumulatorBits())),
            p.of("local", Type.uint(d.rankBits())));
  }

  List<Bits> signals() {
    return List.of(valid, address, local);
  }
}
