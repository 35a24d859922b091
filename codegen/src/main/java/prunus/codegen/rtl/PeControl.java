package prunus.codegen.rtl;

import java.util.List;
import prunus.array.contract.Dimensions;
import prunus.hdl.Bits;
import prunus.hdl.Bool;
import prunus.hdl.Bundle;
import prunus.hdl.Type;
import prunus.hdl.UInt;

/**
 * What the array tells every PE alike.
 *
 * @param clear a command begins in the next cycle
 * @param half of weights and pointers that is in use
 * @param own whether each PE takes its own lane's activation of a word
 * @param addOther whether an activation is added to each drained sum
 * @param otherShift its left shift less the channel's right shift
 * @param clamp of the output's format
 * @param relu whether negative results become 0
 * @param average whether pooling averages
 * @param multiplier reciprocal of the pooling window's size, a cycle behind the activation read
 * @param pooling whether the activation read in the last cycle belongs to a pooling window
 * @param poolFirst whether it is its window's first
 * @param poolShift its left shift
 * @param writesPool whether activations written are pooled ones
 * @param hostRead whether the host reads an accumulator
 * @param hostAddress of that accumulator
 * @param dmaWrite whether activations written are the DMA's
 * @param counter number at the counter port
 */
record PeControl(
    Bool clear,
    UInt half,
    Bool own,
    Bool addOther,
    UInt otherShift,
    UInt clamp,
    Bool relu,
    Bool average,
    UInt multiplier,
    Bool pooling,
    Bool poolFirst,
    UInt poolShift,
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
            p.bool("own"),
            p.bool("add_other"),
            p.of("other_shift", Type.uint(Dimensions.SHIFT)),
            p.of("clamp", Type.uint(Dimensions.VALUE - 1)),
            p.bool("relu"),
            p.bool("average"),
            p.of("multiplier", Type.uint(Dimensions.VALUE + 1)),
            p.bool("pooling"),
            p.bool("pool_first"),
            p.of("pool_shift", Type.uint(PoolUnit.SHIFT)),
            p.bool("writes_pool"),
            p.bool("host_read"),
            p.of("host_address", Type.uint(d.accumulatorBits())),
            p.bool("dma_write"),
            p.of("counter", Type.uint(PrunusArray.COUNTER_BITS)));
  }

  List<Bits> signals() {
    return List.of(
        clear,
        half,
        own,
        addOther,
        otherShift,
        clamp,
        relu,
        average,
        multiplier,
        pooling,
        poolFirst,
        poolShift,
        writesPool,
        hostRead,
        hostAddress,
        dmaWrite,
        counter);
  }
}
