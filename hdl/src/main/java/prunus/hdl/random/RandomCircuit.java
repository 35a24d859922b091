package prunus.hdl.random;

import java.util.ArrayList;
import java.util.List;
import prunus.hdl.Bits;
import prunus.hdl.Type;
import prunus.hdl.UInt;
import prunus.hdl.Vec;

/**
 * A legal circuit drawn from a seed: all operators, widths from 1 to a few hundred, conditionals,
 * registers, state machines, memories, instances, arrays of instances. The same seed and size give
 * the same circuit.
 */
public final class RandomCircuit extends RandomParts {
  /** Sizes of arrays, small ones mostly: a C++ compiler must get through them. */
  private static final int[] COUNTS = {1, 2, 2, 3, 3, 4, 5, 5, 8, 9};

  private static final int[] LARGE = {16, 33, 64, 70};

  private final int depth;
  private final long seed;
  private final List<Bits> inputs = new ArrayList<>();
  private final List<Bits> outputs = new ArrayList<>();

  /**
   * @param size about how many operators the top module has
   */
  public RandomCircuit(long seed, int size) {
    this(seed, size, 0, false);
  }

  private RandomCircuit(long seed, int size, int depth, boolean narrow) {
    super(
        (narrow ? "Lane" : "Random") + depth + "_" + Long.toHexString(seed) + "_" + size,
        seed,
        narrow);
    this.seed = seed;
    this.depth = depth;
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      int width = narrow ? 1 + random.nextInt(8) : width();
      Type<? extends Bits> type = random.nextBoolean() ? uint(width) : sint(width);
      inputs.add(input("in" + i, type));
    }
    inputs.add(input("condition"));
    inputs.forEach(pool::keep);
    registers(1 + size / 12);
    for (int i = 0; i < size; i++) {
      switch (random.nextInt(24)) {
        case 0 -> conditionalWire();
        case 1 -> memory();
        case 2 -> {
          if (size >= 16 && depth < 2) {
            child(size / 4);
          }
        }
        case 3 -> stateMachine();
        case 4 -> {
          if (size >= 16 && depth < 2) {
            array(size / 4);
          }
        }
        case 5 -> element();
        default -> operator();
      }
    }
    driveRegisters();
    for (int i = 0; i < 3; i++) {
      UInt value = pool.number();
      outputs.add(output("out" + i, narrow && value.width() > 8 ? value.truncate(8) : value));
    }
    if (random.nextBoolean()) {
      assertion("never_all", pool.condition().and(pool.condition()).not());
      cover("sometimes", pool.condition());
    }
    outputs.add(output("everything", pool.parity()));
  }

  /** An instance; often of a definition that is used a second time. */
  private void child(int size) {
    long childSeed = (seed & 0xffffff) * 31 + random.nextInt(3);
    RandomCircuit child =
        instance(name("child"), new RandomCircuit(childSeed, size, depth + 1, narrow));
    child.inputs.forEach(pool::drive);
    child.outputs.forEach(pool::keep);
  }

  /** An array of instances; its inputs are vectors or the same for all. */
  private void array(int size) {
    int count = narrow ? 2 + random.nextInt(2) : count();
    long childSeed = (seed & 0xffffff) * 37 + random.nextInt(3);
    var all = instances(name("array"), count, new RandomCircuit(childSeed, size, depth + 1, true));
    for (int i = 0; i < all.one().inputs.size(); i++) {
      int port = i;
      if (random.nextInt(3) == 0) {
        pool.drive(all.all(c -> c.inputs.get(port)));
      } else {
        all.each(c -> c.inputs.get(port))
            .packed()
            .set(vector(count * all.one().inputs.get(i).width()));
      }
    }
    for (int i = 0; i < all.one().outputs.size(); i++) {
      int port = i;
      UInt packed = all.each(c -> c.outputs.get(port)).packed();
      if (packed.width() <= 300) {
        pool.keep(packed);
      } else {
        pool.keep(wire(name("v"), packed.xorReduce()));
        pool.keep(wire(name("v"), packed.slice(17, 3)));
      }
    }
  }

  private int count() {
    return random.nextInt(16) == 0
        ? LARGE[random.nextInt(LARGE.length)]
        : COUNTS[random.nextInt(COUNTS.length)];
  }

  /** Bits that differ from element to element. */
  private UInt vector(int width) {
    UInt value = pool.number();
    while (value.width() < width) {
      UInt more = pool.number();
      value = value.concat(more.width() == 1 ? more.concat(pool.number(7)) : more);
    }
    return value.resize(width);
  }

  /** An element of a value taken as a vector. */
  private void element() {
    UInt value = pool.number();
    int width = 1 + random.nextInt(4);
    if (value.width() >= 2 * width) {
      var vector = Vec.of(value.truncate(value.width() / width * width), uint(width));
      pool.keep(wire(name("e"), vector.get(pool.number(1 + random.nextInt(5)))));
    }
  }
}
