package prunus.hdl;

import java.math.BigInteger;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Source;

/** The read ports of memories that have a read port of their own. */
final class Reads {
  private Reads() {}

  /** A read port whose data is registered; a null enable reads always. */
  static <T extends Bits> T sync(Ram<T> ram, String name, UInt address, Bool enable, Source at) {
    Scope scope = ram.scope;
    if (!ram.isRead()) {
      Signal pin = ram.pin("ren", Shape.BOOL, at);
      Expr on =
          enable == null
              ? scope.constant("memory", Shape.BOOL, BigInteger.ONE, "", at)
              : scope.use(enable, at);
      scope.assign(scope.ref(pin, at), on, at);
    }
    return async(ram, name, address, at);
  }

  /** A read port whose data follows the address. */
  static <T extends Bits> T async(Ram<T> ram, String name, UInt address, Source at) {
    Scope scope = ram.scope;
    ram.unconditional(name, at);
    if (!ram.isRead()) {
      Signal pin = ram.pin("raddr", Shape.uint(ram.addressWidth()), at);
      scope.assign(scope.ref(pin, at), ram.address(address, at), at);
    }
    return ram.output(name, at);
  }
}
