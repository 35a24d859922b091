package prunus.hdl.random;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import prunus.hdl.Bits;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.Type;
import prunus.hdl.UInt;
import prunus.hdl.When;

/** The parts a random circuit is made of. */
abstract class RandomParts extends Module {
  private static final int[] WIDTHS = {1, 1, 2, 3, 4, 7, 8, 8, 13, 16, 31, 32, 33, 40, 63, 64};
  private static final int[] WIDE = {65, 72, 96, 127, 128, 129, 200, 256};

  final Random random;
  final boolean narrow;
  final Pool pool;
  private final List<Bits> registers = new ArrayList<>();
  private int names;

  private enum Two {
    A,
    B
  }

  private enum Three {
    A,
    B,
    C
  }

  private enum Five {
    A,
    B,
    C,
    D,
    E
  }

  /**
   * @param narrow whether no value is wider than 64 bits, and ports are small
   */
  RandomParts(String definition, long seed, boolean narrow) {
    super(definition);
    this.narrow = narrow;
    random = new Random(seed);
    pool = new Pool(random, narrow ? 64 : 4000);
  }

  final int width() {
    if (narrow) {
      return WIDTHS[random.nextInt(WIDTHS.length)];
    }
    return random.nextInt(8) == 0
        ? WIDE[random.nextInt(WIDE.length)]
        : WIDTHS[random.nextInt(WIDTHS.length)];
  }

  final String name(String prefix) {
    return prefix + names++;
  }

  /** A new value from those there are; named often enough that no expression grows long. */
  final void operator() {
    UInt number = pool.number();
    if (number.width() > (narrow ? 40 : 300)) {
      number = number.truncate(narrow ? 33 : 64);
    }
    Bits value =
        random.nextBoolean()
            ? RandomOperators.unsigned(number, pool, random)
            : RandomOperators.signed(pool.signed(number.width()), pool, random);
    if (random.nextInt(20) == 0) {
      value = pool.number(8).plus(lit(uint(8), new BigInteger(8, random)));
    }
    if (random.nextInt(3) == 0) {
      pool.addUnnamed(value.slice(value.width() - 1, random.nextInt(value.width())));
    }
    pool.keep(wire(name("w"), value));
  }

  final void registers(int count) {
    for (int i = 0; i < count; i++) {
      Type<? extends Bits> type = random.nextBoolean() ? uint(width()) : sint(width());
      Bits register =
          random.nextBoolean() ? reg(name("r"), type, resetValue(type)) : reg(name("r"), type);
      registers.add(register);
      pool.keep(register);
    }
  }

  private BigInteger resetValue(Type<? extends Bits> type) {
    return new BigInteger(type.width() - 1, random);
  }

  /** Drives every register, plainly or under conditions. */
  final void driveRegisters() {
    for (Bits register : registers) {
      if (random.nextInt(4) == 0) {
        pool.drive(register);
        continue;
      }
      When chain = when(pool.condition(), () -> pool.drive(register));
      if (random.nextBoolean()) {
        chain = chain.elseWhen(pool.condition(), () -> pool.drive(register));
      }
      if (random.nextBoolean()) {
        chain.otherwise(() -> when(pool.condition(), () -> pool.drive(register)));
      }
    }
  }

  /** A wire of constants under constant conditions, which no change ever wakes. */
  private void constantWire() {
    UInt k = wire(name("k"), uint(width()));
    k.set(lit(uint(k.width()), new BigInteger(k.width(), random)));
    BigInteger other = new BigInteger(k.width(), random);
    when(lit(random.nextBoolean()), () -> k.set(lit(uint(k.width()), other)));
    pool.keep(k);
  }

  final void conditionalWire() {
    if (random.nextInt(8) == 0) {
      constantWire();
    }
    UInt a = wire(name("c"), uint(width()));
    SInt b = wire(name("c"), sint(width()));
    if (random.nextBoolean()) {
      pool.drive(a);
      pool.drive(b);
      Bool inner = pool.condition();
      when(
              pool.condition(),
              () -> {
                pool.drive(a);
                when(inner, () -> pool.drive(b));
              })
          .elseWhen(pool.condition(), () -> pool.drive(b));
    } else {
      when(
              pool.condition(),
              () -> {
                pool.drive(a);
                pool.drive(b);
              })
          .otherwise(
              () -> {
                pool.drive(b);
                pool.drive(a);
              });
    }
    pool.keep(a);
    pool.keep(b);
  }

  final void memory() {
    int width = width();
    int bits = 1 + random.nextInt(4);
    switch (random.nextInt(5)) {
      case 0 -> {
        var m = memory(name("ram"), 1 << bits, uint(width));
        pool.keep(m.readSync(name("q"), pool.number(bits), pool.condition()));
        when(pool.condition(), () -> m.write(pool.number(bits), pool.number(width)))
            .otherwise(
                () -> when(pool.condition(), () -> m.write(pool.number(bits), pool.number(width))));
      }
      case 1 -> {
        var m = memory(name("ram"), 1 << bits, sint(width));
        pool.keep(m.readSync(name("q"), pool.number(bits)));
        when(pool.condition(), () -> m.write(pool.number(bits), pool.signed(width)));
      }
      case 2 -> {
        var m = memory(name("file"), 1 << bits, uint(width));
        UInt address = pool.number(bits);
        when(pool.condition(), () -> m.write(pool.number(bits), pool.number(width)));
        pool.keep(m.readAsync(name("q"), address));
      }
      case 3 -> {
        var m = singlePort(name("one"), 1 << bits, uint(width), name("q"));
        when(pool.condition(), () -> m.write(pool.number(bits), pool.number(width)))
            .elseWhen(pool.condition(), () -> m.read(pool.number(bits)));
        pool.keep(m.data());
      }
      default -> {
        long[] contents = random.longs(1L << bits, -2048, 2048).toArray();
        var m = rom(name("rom"), sint(12), contents);
        UInt address = pool.number(bits);
        pool.keep(
            random.nextBoolean()
                ? m.readSync(name("q"), address)
                : m.readAsync(name("q"), address));
      }
    }
  }

  final void stateMachine() {
    switch (random.nextInt(3)) {
      case 0 -> machine(Two.A, Two.values());
      case 1 -> machine(Three.C, Three.values());
      default -> machine(Five.B, Five.values());
    }
  }

  private <E extends Enum<E>> void machine(E initial, E[] states) {
    var fsm = fsm(name("fsm"), initial);
    UInt output = wire(name("m"), uint(width()));
    fsm.next(
        state ->
            switch (state == initial ? 1 + random.nextInt(3) : random.nextInt(4)) {
              case 0 -> stay();
              case 1 -> go(pick(states));
              case 2 -> go(pool.condition(), pick(states)).otherwise(pick(states));
              default -> go(pool.condition(), pick(states)).go(pool.condition(), pick(states));
            });
    fsm.match(_ -> pool.drive(output));
    pool.keep(wire(name("s"), fsm.is(pick(states)).select(fsm.state(), fsm.state().not())));
    pool.keep(fsm.state());
    pool.keep(output);
  }

  private <E> E pick(E[] all) {
    return all[random.nextInt(all.length)];
  }
}
