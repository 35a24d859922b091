package prunus.bench.hdl;

import prunus.hdl.Module;
import prunus.hdl.UInt;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Expr;

/**
 * A circuit of a wanted size: lanes of multiply, add, shift, compare and select over registers of
 * 16 and 32 bits, each lane fed by the one before, in blocks of equal lanes' count but different
 * constants, so that no two blocks are one definition.
 */
final class Lanes extends Module {
  /** Lanes in one block. */
  private static final int BLOCK = 20;

  /** Some lanes in a row. */
  private static final class Block extends Module {
    final UInt in;
    final UInt out;

    Block(int number, int lanes) {
      super("Block" + number);
      in = input("in", uint(16));
      UInt value = in;
      for (int i = 0; i < lanes; i++) {
        value = lane("lane" + i + "_", value, number * 31 + i);
      }
      out = output("out", value);
    }

    private UInt lane(String name, UInt before, int salt) {
      var a = reg(name + "a", uint(16), salt & 0xff);
      var b = reg(name + "b", uint(16), 1);
      var sum = reg(name + "sum", uint(32), 0);
      var product = wire(name + "product", a.times(b));
      var larger = wire(name + "larger", sum.plus(product));
      var mixed = wire(name + "mixed", larger.xor(sum.shr(5)).and(product.or(lit(32, salt))));
      when(a.lt(b), () -> sum.set(larger))
          .elseWhen(before.bit(3), () -> sum.set(mixed))
          .otherwise(() -> sum.set(sum.minus(product)));
      a.set(before.plus(mixed.truncate(16)).xor(b.shl(3)));
      b.set(larger.msb().select(b.minus(a), b.plus(salt & 0x3f)).or(lit(16, 1)));
      return wire(name + "out", sum.slice(31, 16).plus(a.shr(before.truncate(4))));
    }
  }

  Lanes(int lanes) {
    super("Lanes" + lanes);
    UInt value = input("in", uint(16));
    for (int done = 0; done < lanes; done += BLOCK) {
      Block block =
          instance("block" + done / BLOCK, new Block(done / BLOCK, Math.min(BLOCK, lanes - done)));
      block.in.set(value);
      value = block.out;
    }
    output("out", value);
  }

  /** Operators of a design, every instance being of a definition of its own. */
  static long nodes(Design design) {
    return design.modules().values().stream()
        .flatMap(def -> def.exprs().stream())
        .filter(e -> !(e instanceof Expr.Ref || e instanceof Expr.Const))
        .count();
  }
}
