package prunus.codegen.rtl;

import static prunus.hdl.Type.uint;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Bundle;
import prunus.hdl.UInt;

/**
 * The DMA port: a word of activations, one from each PE, PE 0 in the low bits.
 *
 * @param write whether it is written
 * @param read whether it is read
 * @param memory 0 or 1
 * @param address in each PE
 * @param data that is written
 */
record Dma(Bool write, Bool read, UInt memory, UInt address, UInt data) {
  static Bundle<Dma> of(Dimensions d) {
    return p ->
        new Dma(
            p.bool("write"),
            p.bool("read"),
            p.of("memory", uint(1)),
            p.of("address", uint(d.activationBits())),
            p.of("data", uint(d.peCount() * Dimensions.VALUE)));
  }
}
