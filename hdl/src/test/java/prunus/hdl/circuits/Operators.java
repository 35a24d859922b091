package prunus.hdl.circuits;

import prunus.hdl.Module;

/** Every operator once. */
public final class Operators extends Module {
  public Operators() {
    super("Operators");
    var a = input("a", uint(8));
    var b = input("b", uint(8));
    var c = input("c", sint(8));
    var d = input("d", sint(8));
    var n = input("n", uint(3));
    var p = input("p");
    var q = input("q");
    var limit = constant("LIMIT", uint(8), 200);
    output("sum", a.plus(b));
    output("sum_full", a.plusGrow(b));
    output("difference", a.minus(b));
    output("difference_full", a.minusGrow(b));
    output("product", a.times(b));
    output("signed_sum_full", c.plusGrow(d));
    output("signed_product", c.times(d));
    output("cast_product", c.asUInt().times(d.plus(1).asUInt()));
    output("mixed", c.times(d).plus(c.resize(16)));
    output("negated", c.negate());
    output("bits_and", a.and(b));
    output("bits_or", a.or(b).or(limit));
    output("bits_xor", a.xor(b));
    output("bits_not", a.not());
    output("less", a.lt(b));
    output("less_equal", a.le(200));
    output("signed_less", c.lt(d));
    output("signed_greater", c.plus(d).gt(d.minus(-5)));
    output("cast_less", c.plus(d).asUInt().lt(a));
    output("both", p.and(q).or(p.xor(q)).and(p.not()));
    output("left", a.shl(2));
    output("left_by", a.shl(n));
    output("right_by", a.shr(n));
    output("arithmetic", c.shr(2));
    output("arithmetic_by", c.shr(n));
    output("arithmetic_inside", c.shr(n).plus(d));
    output("arithmetic_as_uint", c.shr(1).asUInt().plus(a));
    output("high", a.slice(7, 4));
    output("sum_low", a.plus(b).truncate(4));
    output("joined", a.concat(b).concat(p));
    output("repeated", p.repeat(4));
    output("all", a.andReduce());
    output("any", a.plus(b).orReduce());
    output("parity", a.xorReduce().and(p));
    output("wide", c.plus(d).extend(16));
    output("zero_wide", a.extend(12));
    output("chosen", select(p, a, b.plus(1)));
    output("chosen_again", select(p.and(q), c, select(q, d, lit(sint(8), -128))));
    output("equal", a.eq(b).and(c.ne(-1)));
  }
}
