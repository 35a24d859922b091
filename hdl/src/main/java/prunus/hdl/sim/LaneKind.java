package prunus.hdl.sim;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** How wide a lane of a vector is: the narrowest that holds the value. */
enum LaneKind {
  SHORT(16, "Short", ConstantDescs.CD_short),
  INT(32, "Int", ConstantDescs.CD_int),
  LONG(64, "Long", ConstantDescs.CD_long);

  /** Instances that one turn of a loop serves. */
  static final int CHUNK = 16;

  final int bits;
  final String title;
  final ClassDesc vector;
  final ClassDesc element;

  LaneKind(int bits, String title, ClassDesc element) {
    this.bits = bits;
    this.title = title;
    this.vector = ClassDesc.of("jdk.incubator.vector." + title + "Vector");
    this.element = element;
  }

  static LaneKind of(int width) {
    return width <= 16 ? SHORT : width <= 32 ? INT : LONG;
  }

  /** Vectors that together hold a chunk. */
  int parts() {
    return bits / 16;
  }

  /** Lanes of one vector. */
  int lanes() {
    return CHUNK / parts();
  }

  /** Places that {@code lanes} instances take: whole chunks. */
  static int padded(int lanes) {
    return (lanes + CHUNK - 1) / CHUNK * CHUNK;
  }
}
