package prunus.hdl.sim;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Operations on lanes of 16 bits, each a vector instruction or a few. They are small so that the
 * JIT puts them into the generated code, where vectors stay in registers.
 */
final class LaneShorts {
  static final VectorSpecies<Short> SPECIES = ShortVector.SPECIES_256;

  /** Lane i has bit i. */
  private static final ShortVector BIT = ShortVector.broadcast(SPECIES, (short) 1)
          .lanewise(VectorOperators.LSHL, ShortVector.zero(SPECIES).addIndex(1));

  private LaneShorts() {}

  static ShortVector load(short[] from, int at) {
    return ShortVector.fromArray(SPECIES, from, at);
  }

  static void store(ShortVector v, short[] to, int at) {
    v.intoArray(to, at);
  }

  static ShortVector broadcast(long value) {
    return ShortVector.broadcast(SPECIES, (short) value);
  }

  /** {@code yes} in the lanes whose bit is one, else {@code no}. */
  static ShortVector mux(long bits, ShortVector yes, ShortVector no) {
    VectorMask<Short> mask = broadcast(bits).and(BIT).compare(VectorOperators.EQ, BIT);
    return no.blend(yes, mask);
  }

  static ShortVector add(ShortVector a, ShortVector b) {
    return a.add(b);
  }

  static ShortVector sub(ShortVector a, ShortVector b) {
    return a.sub(b);
  }

  static ShortVector mul(ShortVector a, ShortVector b) {
    return a.mul(b);
  }

  static ShortVector and(ShortVector a, ShortVector b) {
    return a.and(b);
  }

  static ShortVector or(ShortVector a, ShortVector b) {
    return a.or(b);
  }

  static ShortVector xor(ShortVector a, ShortVector b) {
    return a.lanewise(VectorOperators.XOR, b);
  }

  static ShortVector not(ShortVector a) {
    return a.not();
  }

  static ShortVector neg(ShortVector a) {
    return a.neg();
  }

  static ShortVector shl(ShortVector a, int n) {
    return a.lanewise(VectorOperators.LSHL, n);
  }

  static ShortVector shr(ShortVector a, int n) {
    return a.lanewise(VectorOperators.LSHR, n);
  }

  static ShortVector sar(ShortVector a, int n) {
    return a.lanewise(VectorOperators.ASHR, n);
  }

  static ShortVector shl(ShortVector a, ShortVector n) {
    return a.lanewise(VectorOperators.LSHL, n);
  }

  static ShortVector shr(ShortVector a, ShortVector n) {
    return a.lanewise(VectorOperators.LSHR, n);
  }

  static ShortVector sar(ShortVector a, ShortVector n) {
    return a.lanewise(VectorOperators.ASHR, n);
  }

  /** A bit for each lane: whether it is equal. */
  static long eq(ShortVector a, ShortVector b) {
    return a.compare(VectorOperators.EQ, b).toLong();
  }

  /** A bit for each lane: whether it is less, as signed numbers. */
  static long lt(ShortVector a, ShortVector b) {
    return a.compare(VectorOperators.LT, b).toLong();
  }

  /** The low bits of a chunk of wider lanes. */
  static ShortVector from(IntVector a, IntVector b) {
    ShortVector low = (ShortVector) a.convertShape(VectorOperators.I2S, SPECIES, 0);
    return low.or(b.convertShape(VectorOperators.I2S, SPECIES, -1));
  }

  /** The low bits of a chunk of wider lanes. */
  static ShortVector from(LongVector a, LongVector b, LongVector c, LongVector d) {
    return from(LaneInts.from(a, b), LaneInts.from(c, d));
  }
}
