package prunus.testbench.cosim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.array.contract.ArrayCommand;
import prunus.array.contract.Register;
import prunus.codegen.rtl.PrunusArray;
import prunus.hdl.sim.CompiledSimulation;

/**
 * A circuit on which single commands are run by their registers, without a mapper or a program, and
 * what its activation memories must hold.
 */
abstract class CommandBench {
  static final int N = 4;
  static final ArrayConfig CONFIG =
      Configs.with(
          Configs.with(
              Configs.with(Configs.load("tiny4"), "activationBytes=1024"), "accumulators=256"),
          "queueDepth=2");
  static final int WORDS = CONFIG.activationWords();

  final ArrayDriver driver = new ArrayDriver(new CompiledSimulation(PrunusArray.design(CONFIG)), N);
  final Map<Register, Long> registers = new EnumMap<>(Register.class);
  final short[][][] activations = new short[2][WORDS][N];

  void set(Register register, long value) {
    registers.put(register, value);
  }

  long run(ArrayCommand command) {
    driver.configure(registers);
    return driver.run(command, 100_000, _ -> {});
  }

  static int between(Random random, int least, int most) {
    return random.nextInt(least, most + 1);
  }

  void fill(Random random, boolean sparse) {
    for (int memory = 0; memory < 2; memory++) {
      for (int at = 0; at < WORDS; at++) {
        for (int p = 0; p < N; p++) {
          boolean zero = sparse && random.nextInt(3) == 0;
          activations[memory][at][p] =
              (short) (zero ? 0 : random.nextInt() >> between(random, 16, 28));
        }
        driver.writeActivations(memory, at, activations[memory][at]);
      }
    }
  }

  void compareActivations() {
    for (int memory = 0; memory < 2; memory++) {
      for (int at = 0; at < WORDS; at++) {
        assertThat(driver.readActivations(memory, at))
            .as("word %d of memory %d", at, memory)
            .isEqualTo(activations[memory][at]);
      }
    }
  }

  static short bounded(long value, int clamp, boolean relu) {
    return (short) Math.max(relu ? 0 : -clamp, Math.min(clamp, value));
  }

  record Ring(int memory, int base, int capacity) {
    int at(long word) {
      return base + Math.floorMod(word, capacity);
    }
  }

  Ring ring(Random random, int from, int to) {
    int base = between(random, from, to - 40);
    return new Ring(random.nextInt(2), base, between(random, 40, to - base));
  }

  void source(Ring ring, int word) {
    set(Register.SOURCE_MEMORY, ring.memory());
    set(Register.SOURCE_ADDRESS, ring.at(word));
    set(Register.SOURCE_LAST, ring.base() + ring.capacity() - 1);
    set(Register.SOURCE_CAPACITY, ring.capacity());
  }

  void target(Ring ring, int word, int words, int step) {
    set(Register.TARGET_MEMORY, ring.memory());
    set(Register.TARGET_ADDRESS, ring.at(word));
    set(Register.TARGET_LAST, ring.base() + ring.capacity() - 1);
    set(Register.TARGET_CAPACITY, ring.capacity());
    set(Register.TARGET_WORDS, words);
    set(Register.TARGET_STEP, step);
  }

  boolean bounds(Random random) {
    boolean relu = random.nextBoolean();
    set(Register.CLAMP, between(random, 1, 32767));
    set(Register.RELU, relu ? 1 : 0);
    return relu;
  }
}
