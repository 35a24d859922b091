package prunus.hdl.random;

import java.util.Random;
import prunus.hdl.Bits;
import prunus.hdl.Bool;
import prunus.hdl.SInt;
import prunus.hdl.UInt;

/** One random operator on given values. */
final class RandomOperators {
  private RandomOperators() {}

  static Bits unsigned(UInt a, Pool pool, Random random) {
    int w = a.width();
    UInt b = pool.number(w);
    Bool c = pool.condition();
    return switch (random.nextInt(26)) {
      case 0 -> a.plus(b);
      case 1 -> a.minus(b);
      case 2 -> a.plusGrow(b);
      case 3 -> a.minusGrow(b);
      case 4 -> a.times(pool.number(1 + random.nextInt(pool.more(w, 40))));
      case 5 -> a.and(b);
      case 6 -> a.or(b);
      case 7 -> a.xor(b);
      case 8 -> a.not();
      case 9 -> a.eq(b);
      case 10 -> a.ne(b);
      case 11 -> a.lt(b);
      case 12 -> a.le(b);
      case 13 -> a.gt(b).and(c);
      case 14 -> a.ge(b).or(c);
      case 15 -> a.shl(random.nextInt(w));
      case 16 -> a.shr(random.nextInt(w));
      case 17 -> a.shl(pool.number(1 + random.nextInt(9)));
      case 18 -> a.shr(pool.number(1 + random.nextInt(9)));
      case 19 -> slice(a, random);
      case 20 -> pool.more(w, w) == w ? a.concat(b) : a.not().concat(c);
      case 21 -> a.repeat(1 + random.nextInt(Math.min(4, pool.widest / w)));
      case 22 -> a.andReduce().xor(b.orReduce());
      case 23 -> a.extend(w + random.nextInt(1 + pool.more(w, 69)));
      case 24 -> c.select(a, b);
      default -> a.plus(b).shr(pool.number(4)).xor(c.select(b.not(), a));
    };
  }

  static Bits signed(SInt a, Pool pool, Random random) {
    int w = a.width();
    SInt b = pool.signed(w);
    Bool c = pool.condition();
    return switch (random.nextInt(24)) {
      case 0 -> a.plus(b);
      case 1 -> a.minus(b);
      case 2 -> a.plusGrow(b);
      case 3 -> a.minusGrow(b);
      case 4 -> a.times(pool.signed(1 + random.nextInt(pool.more(w, 40))));
      case 5 -> a.and(b).or(c.select(a, b));
      case 6 -> a.negate();
      case 7 -> a.not().xor(b);
      case 8 -> a.eq(b);
      case 9 -> a.ne(b).eq(c);
      case 10 -> a.lt(b);
      case 11 -> a.le(b);
      case 12 -> a.gt(b);
      case 13 -> a.ge(b).xor(c.not());
      case 14 -> a.shl(random.nextInt(w));
      case 15 -> a.shr(random.nextInt(w));
      case 16 -> a.shl(pool.number(1 + random.nextInt(9)));
      case 17 -> a.shr(pool.number(1 + random.nextInt(9)));
      case 18 -> slice(a, random);
      case 19 -> a.concat(c);
      case 20 -> a.plus(b).shr(random.nextInt(w)).extend(w + random.nextInt(1 + pool.more(w, 69)));
      case 21 -> a.extend(w + random.nextInt(1 + pool.more(w, 69)));
      case 22 -> a.times(b.truncate(1)).plus(a.extend(w + 1));
      default -> a.minus(b).asUInt().lt(a.shr(w - 1).asUInt());
    };
  }

  private static UInt slice(Bits a, Random random) {
    int low = random.nextInt(a.width());
    return a.slice(low + random.nextInt(a.width() - low), low);
  }
}
