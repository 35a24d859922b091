package prunus.codegen.rtl;

import java.util.List;
import prunus.array.contract.Dimensions;
import prunus.hdl.Bits;
import prunus.hdl.Bundle;
import prunus.hdl.SInt;
import prunus.hdl.Type;
import prunus.hdl.UInt;

/**
 * What the bus carries and a queue holds.
 *
 * @param column number within the tile
 * @param activation never zero
 * @param base accumulator address of the pixel
 * @param minimum offsets below it fall above the image: the minimum row times ROW
 */
record Item(UInt column, SInt activation, UInt base, UInt minimum) {
  static Bundle<Item> of(Dimensions d) {
    return p ->
        new Item(
            p.of("column", Type.uint(d.columnBits())),
            p.of("activation", Type.sint(Dimensions.VALUE)),
            p.of("base", Type.uint(d.accumulatorBits())),
            p.of("minimum", Type.uint(d.accumulatorBits())));
  }

  /** Drives this item's signals. */
  void set(Item other) {
    column.set(other.column);
    activation.set(other.activation);
    base.set(other.base);
    minimum.set(other.minimum);
  }

  List<Bits> signals() {
    return List.of(column, activation, base, minimum);
  }
}
