package prunus.hdl.random;

import java.util.ArrayList;
import java.util.List;
import prunus.hdl.Bits;
import prunus.hdl.Type;

/**
 * A legal circuit drawn from a seed: all operators, widths from 1 to a few hundred, conditionals,
 * registers, state machines, memories, instances. The same seed and size give the same circuit.
 */
public final class RandomCircuit extends RandomParts {
  private final int depth;
  private final long seed;
  private final List<Bits> inputs = new ArrayList<>();
  private final List<Bits> outputs = new ArrayList<>();

  /**
   * @param size about how many operators the top module has
   */
  public RandomCircuit(long seed, int size) {
    this(seed, size, 0);
  }

  private RandomCircuit(long seed, int size, int depth) {
    super("Random" + depth + "_" + Long.toHexString(seed) + "_" + size, seed);
    this.seed = seed;
    this.depth = depth;
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      Type<? extends Bits> type = random.nextBoolean() ? uint(width()) : sint(width());
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
        default -> operator();
      }
    }
    driveRegisters();
    for (int i = 0; i < 3; i++) {
      outputs.add(output("out" + i, pool.number()));
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
    RandomCircuit child = instance(name("child"), new RandomCircuit(childSeed, size, depth + 1));
    child.inputs.forEach(pool::drive);
    child.outputs.forEach(pool::keep);
  }
}
