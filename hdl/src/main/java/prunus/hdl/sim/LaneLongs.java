package prunus.hdl.sim;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Operations on lanes of 64 bits, each a vector instruction or a few. They are small so that the
 * JIT puts them into the generated code, where vectors stay in registers.
 */
final class LaneLongs {
  static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_256;

  /** Lane i has bit i. */
  private static final LongVector BIT = LongVector.broadcast(SPECIES, 1)
          .lanewise(VectorOperators.LSHL, LongVector.zero(SPECIES).addIndex(1));

  private LaneLongs() {}

  static LongVector load(long[] from, int at) {
    return LongVector.fromArray(SPECIES, from, at);
  }

  static void store(LongVector v, long[] to, int at) {
    v.intoArray(to, at);
  }

  static LongVector broadcast(long value) {
    return LongVector.broadcast(SPECIES, value);
  }

  /** {@code yes} in the lanes whose bit is one, else {@code no}. */
  static LongVector mux(long bits, LongVector yes, LongVector no) {
    VectorMask<Long> mask = broadcast(bits).and(BIT).compare(VectorOperators.EQ, BIT);
    return no.blend(yes, mask);
  }

  static LongVector add(LongVector a, LongVector b) {
    return a.add(b);
  }

  static LongVector sub(LongVector a, LongVector b) {
    return a.sub(b);
  }

  static LongVector mul(LongVector a, LongVector b) {
    return a.mul(b);
  }

  static LongVector and(LongVector a, LongVector b) {
    return a.and(b);
  }

  static LongVector or(LongVector a, LongVector b) {
    return a.or(b);
  }

  static LongVector xor(LongVector a, LongVector b) {
    return a.lanewise(VectorOperators.XOR, b);
  }

  static LongVector not(LongVector a) {
    return a.not();
  }

  static LongVector neg(LongVector a) {
    return a.neg();
  }

  static LongVector shl(LongVector a, int n) {
    return a.lanewise(VectorOperators.LSHL, n);
  }

  static LongVector shr(LongVector a, int n) {
    return a.lanewise(VectorOperators.LSHR, n);
  }

  static LongVector sar(LongVector a, int n) {
    return a.lanewise(VectorOperators.ASHR, n);
  }

  static LongVector shl(LongVector a, LongVector n) {
    return a.lanewise(VectorOperators.LSHL, n);
  }

  static LongVector shr(LongVector a, LongVector n) {
    return a.lanewise(VectorOperators.LSHR, n);
  }

  static LongVector sar(LongVector a, LongVector n) {
    return a.lanewise(VectorOperators.ASHR, n);
  }

  /** A bit for each lane: whether it is equal. */
  static long eq(LongVector a, LongVector b) {
    return a.compare(VectorOperators.EQ, b).toLong();
  }

  /** A bit for each lane: whether it is less, as signed numbers. */
  static long lt(LongVector a, LongVector b) {
    return a.compare(VectorOperators.LT, b).toLong();
  }

  /** A part of narrower lanes, with their signs. */
  static LongVector from(ShortVector a, int part) {
    return (LongVector) a.convertShape(VectorOperators.S2L, SPECIES, part);
  }

  /** A part of narrower lanes, with their signs. */
  static LongVector from(IntVector a, int part) {
    return (LongVector) a.convertShape(VectorOperators.I2L, SPECIES, part);
  }
}
