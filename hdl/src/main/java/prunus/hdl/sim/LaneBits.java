package prunus.hdl.sim;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/** For each kind of lane, a vector whose lane i has bit i: it tells whose bit is one. */
final class LaneBits {
  static final ShortVector SHORT =
      ShortVector.broadcast(ShortVector.SPECIES_256, (short) 1)
          .lanewise(VectorOperators.LSHL, ShortVector.zero(ShortVector.SPECIES_256).addIndex(1));

  static final IntVector INT =
      IntVector.broadcast(IntVector.SPECIES_256, 1)
          .lanewise(VectorOperators.LSHL, IntVector.zero(IntVector.SPECIES_256).addIndex(1));

  static final LongVector LONG =
      LongVector.broadcast(LongVector.SPECIES_256, 1)
          .lanewise(VectorOperators.LSHL, LongVector.zero(LongVector.SPECIES_256).addIndex(1));

  private LaneBits() {}
}
