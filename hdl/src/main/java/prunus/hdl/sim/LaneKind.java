package prunus.hdl.sim;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** How wide a lane of a vector is: the narrowest that holds the value. */
enum LaneKind {
  SHORT(16, "Short"),
  INT(32, "Int"),
  LONG(64, "Long");

  /** Instances that one turn of a loop serves. */
  static final int CHUNK = 16;

  final int bits;
  final String title;

  LaneKind(int bits, String title) {
    this.bits = bits;
    this.title = title;
  }

  /** The library's class of vectors of such lanes. */
  ClassDesc vector() {
    return ClassDesc.of("jdk.incubator.vector." + title + "Vector");
  }

  /** The type of a lane. */
  ClassDesc element() {
    return switch (this) {
      case SHORT -> ConstantDescs.CD_short;
      case INT -> ConstantDescs.CD_int;
      case LONG -> ConstantDescs.CD_long;
    };
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
