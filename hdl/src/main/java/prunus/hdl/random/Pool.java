package prunus.hdl.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import prunus.hdl.Bits;
import prunus.hdl.Bool;
import prunus.hdl.SInt;
import prunus.hdl.UInt;

/** The values a random circuit has made so far. */
final class Pool {
  private final Random random;
  private final List<Bits> values = new ArrayList<>();

  /** Values that have a name and must be read by something. */
  private final List<Bits> named = new ArrayList<>();

  private Bits last;

  /** Bits of the widest value an operator may make of these. */
  final int widest;

  Pool(Random random, int widest) {
    this.random = random;
    this.widest = widest;
  }

  /** A number of bits to add to {@code width}: at most {@code most}, and not beyond the widest. */
  int more(int width, int most) {
    return Math.max(0, Math.min(most, widest - width));
  }

  void keep(Bits value) {
    values.add(value);
    named.add(value);
  }

  void addUnnamed(Bits value) {
    values.add(value);
  }

  /**
   * Any value, but not the same twice in a row: tools see through {@code a - a} and then warn of
   * what is constant because of it.
   */
  Bits any() {
    int n = values.size();
    Bits value;
    do {
      boolean recent = n > 20 && random.nextBoolean();
      value = values.get(recent ? n - 1 - random.nextInt(20) : random.nextInt(n));
    } while (value.equals(last));
    last = value;
    return value;
  }

  UInt number() {
    return any().asUInt();
  }

  UInt number(int width) {
    return number().resize(width);
  }

  SInt signed(int width) {
    Bits value = any();
    return (value instanceof SInt s ? s : value.asSInt()).resize(width);
  }

  Bool condition() {
    Bits value = any();
    return switch (value) {
      case Bool b -> b;
      case UInt u -> random.nextBoolean() ? u.bit(random.nextInt(u.width())) : u.xorReduce();
      case SInt s -> random.nextBoolean() ? s.negative() : s.orReduce();
    };
  }

  /** One bit that depends on every named value. */
  Bool parity() {
    List<Bool> level = named.stream().map(Bits::xorReduce).toList();
    while (level.size() > 1) {
      List<Bool> next = new ArrayList<>();
      for (int i = 0; i < level.size(); i += 2) {
        boolean pair = i + 1 < level.size();
        next.add(pair ? level.get(i).xor(level.get(i + 1)) : level.get(i));
      }
      level = next;
    }
    return level.getFirst();
  }

  /** Drives {@code target} with one of these values. */
  void drive(Bits target) {
    switch (target) {
      case UInt u -> u.set(number(u.width()));
      case SInt s -> s.set(signed(s.width()));
      case Bool b -> b.set(condition());
    }
  }
}
