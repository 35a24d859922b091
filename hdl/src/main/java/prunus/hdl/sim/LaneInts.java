package prunus.hdl.sim;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Operations on lanes of 32 bits, each a vector instruction or a few. They are small so that the
 * JIT puts them into the generated code, where vectors stay in registers.
 */
final class LaneInts {
  static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_256;

  /** Lane i has bit i. */
  private static final IntVector BIT = IntVector.broadcast(SPECIES, (int) 1)
          .lanewise(VectorOperators.LSHL, IntVector.zero(SPECIES).addIndex(1));

  private LaneInts() {}

  static IntVector load(int[] from, int at) {
    return IntVector.fromArray(SPECIES, from, at);
  }

  static void store(IntVector v, int[] to, int at) {
    v.intoArray(to, at);
  }

  static IntVector broadcast(long value) {
    return IntVector.broadcast(SPECIES, (int) value);
  }

  /** {@code yes} in the lanes whose bit is one, else {@code no}. */
  static IntVector mux(long bits, IntVector yes, IntVector no) {
    VectorMask<Integer> mask = broadcast(bits).and(BIT).compare(VectorOperators.EQ, BIT);
    return no.blend(yes, mask);
  }

  static IntVector add(IntVector a, IntVector b) {
    return a.add(b);
  }

  static IntVector sub(IntVector a, IntVector b) {
    return a.sub(b);
  }

  static IntVector mul(IntVector a, IntVector b) {
    return a.mul(b);
  }

  static IntVector and(IntVector a, IntVector b) {
    return a.and(b);
  }

  static IntVector or(IntVector a, IntVector b) {
    return a.or(b);
  }

  static IntVector xor(IntVector a, IntVector b) {
    return a.lanewise(VectorOperators.XOR, b);
  }

  static IntVector not(IntVector a) {
    return a.not();
  }

  static IntVector neg(IntVector a) {
    return a.neg();
  }

  static IntVector shl(IntVector a, int n) {
    return a.lanewise(VectorOperators.LSHL, n);
  }

  static IntVector shr(IntVector a, int n) {
    return a.lanewise(VectorOperators.LSHR, n);
  }

  static IntVector sar(IntVector a, int n) {
    return a.lanewise(VectorOperators.ASHR, n);
  }

  static IntVector shl(IntVector a, IntVector n) {
    return a.lanewise(VectorOperators.LSHL, n);
  }

  static IntVector shr(IntVector a, IntVector n) {
    return a.lanewise(VectorOperators.LSHR, n);
  }

  static IntVector sar(IntVector a, IntVector n) {
    return a.lanewise(VectorOperators.ASHR, n);
  }

  /** A bit for each lane: whether it is equal. */
  static long eq(IntVector a, IntVector b) {
    return a.compare(VectorOperators.EQ, b).toLong();
  }

  /** A bit for each lane: whether it is less, as signed numbers. */
  static long lt(IntVector a, IntVector b) {
    return a.compare(VectorOperators.LT, b).toLong();
  }

  /** A part of narrower lanes, with their signs. */
  static IntVector from(ShortVector a, int part) {
    return (IntVector) a.convertShape(VectorOperators.S2I, SPECIES, part);
  }

  /** The low bits of wider lanes. */
  static IntVector from(LongVector a, LongVector b) {
    IntVector low = (IntVector) a.convertShape(VectorOperators.L2I, SPECIES, 0);
    return low.or(b.convertShape(VectorOperators.L2I, SPECIES, -1));
  }
}
