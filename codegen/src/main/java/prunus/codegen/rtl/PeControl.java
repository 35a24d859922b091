package prunus.codegen.rtl;

import prunus.array.contract.Dimensions;
import prunus.hdl.Bool;
import prunus.hdl.Bundle;
import prunus.hdl.Type;
import prunus.hdl.UInt;

/**
 * What the array tells every PE alike.
 *
 * @param clear a command begins in the next cycle
 * @param half of weights and pointers that is in use
 * @param shift of requantising
 * @param clamp of the output's format
 * @param relu whether negative sums become 0
 * @param average whether pooling averages
 * @param multiplier reciprocal of the pooling window's size
 * @param pooling whether the activation read in the last cycle belongs to a pooling window
 * @param poolFirst whether it is its window's first
 * @param writesPool whether activations written are pooled ones
 * @param hostRead whether the host reads an accumulator
 * @param hostAddress of that accumulator
 * @param dmaWrite whether activations written are the DMA's
 * @param counter number at the counter port
 */
record PeControl(
    Bool clear,
    UInt half,
    UInt shift,
    UInt clamp,
    Bool relu,
    Bool average,
    UInt multiplier,
    Bool pooling,
    Bool poolFirst,
    Bool writesPool,
    Bool hostRead,
    UInt hostAddress,
    Bool dmaWrite,
    UInt counter) {
  static Bundle<PeControl> of(Dimensions d) {
    return p ->
        new PeControl(
            p.bool("clear"),
            p.of("half", Type.uint(1)),
            p.of("shift", Type.uint(5)),
            p.of("clamp", Type.uint(Dimensions.VALUE - 1)),
            p.bool("relu"),
            p.bool("average"),
            p.of("multiplier", Type.uint(Dimensions.VALUE + 1)),
            p.bool("pooling"),
            p.bool("pool_first"),
            p.bool("writes_pool"),
            p.bool("host_read"),
            p.of("host_address", Type.uint(d.accumulatorBits())),
            p.bool("dma_write"),
            p.of("counter", Type.uint(PrunusArray.COUNTER_BITS)));
  }
}
