package prunus.simulator.energy;

import java.util.function.ToLongFunction;
import prunus.array.contract.Memory;

/** A count that costs energy each time: an access, an operation, a bit moved. */
public enum Term {
  WEIGHT_READ(Component.WEIGHTS, "weightRead", a -> a.accesses().reads(Memory.WEIGHTS)),
  WEIGHT_WRITE(Component.WEIGHTS, "weightWrite", a -> a.accesses().writes(Memory.WEIGHTS)),
  POINTER_READ(Component.POINTERS, "pointerRead", a -> a.accesses().reads(Memory.POINTERS)),
  POINTER_WRITE(Component.POINTERS, "pointerWrite", a -> a.accesses().writes(Memory.POINTERS)),
  CODEBOOK_READ(Component.CODEBOOK, "codebookRead", a -> a.accesses().reads(Memory.CODEBOOK)),
  CODEBOOK_WRITE(Component.CODEBOOK, "codebookWrite", a -> a.accesses().writes(Memory.CODEBOOK)),
  OFFSET_READ(Component.OFFSETS, "offsetRead", a -> a.accesses().reads(Memory.OFFSETS)),
  OFFSET_WRITE(Component.OFFSETS, "offsetWrite", a -> a.accesses().writes(Memory.OFFSETS)),
  BIAS_READ(Component.BIASES, "biasRead", a -> a.accesses().reads(Memory.BIASES)),
  BIAS_WRITE(Component.BIASES, "biasWrite", a -> a.accesses().writes(Memory.BIASES)),
  ACCUMULATOR_READ(
      Component.ACCUMULATORS, "accumulatorRead", a -> a.accesses().reads(Memory.ACCUMULATORS)),
  ACCUMULATOR_WRITE(
      Component.ACCUMULATORS, "accumulatorWrite", a -> a.accesses().writes(Memory.ACCUMULATORS)),
  ACTIVATION_READ(
      Component.ACTIVATIONS, "activationRead", a -> a.accesses().reads(Memory.ACTIVATIONS)),
  ACTIVATION_WRITE(
      Component.ACTIVATIONS, "activationWrite", a -> a.accesses().writes(Memory.ACTIVATIONS)),
  QUEUE_ACCESS(
      Component.QUEUE,
      "queueAccess",
      a -> a.accesses().reads(Memory.QUEUE) + a.accesses().writes(Memory.QUEUE)),
  MULTIPLY(Component.MULTIPLY, "multiply", Activity::macs),
  ACCUMULATE(Component.ADD, "accumulate", Activity::macs),
  ADDRESS(Component.ADD, "address", Activity::macs),
  DRAM_WEIGHT_BIT(Component.DRAM_WEIGHTS, "dramWeightBit", a -> 8 * a.dram().weights()),
  DRAM_ACTIVATION_BIT(
      Component.DRAM_ACTIVATIONS,
      "dramActivationBit",
      a -> 8 * (a.dram().activationsIn() + a.dram().activationsOut()));

  private final Component component;
  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
  private final ToLongFunction<Activity> count;

  Term(Component component, String key, ToLongFunction<Activity> count) {
    this.component = component;
    this.key = key;
    this.count = count;
  }

  /** Whose energy it is. */
  public Component component() {
    return component;
  }

  /** Name in files. */
  public String key() {
    return key;
  }

  /** How often it happened. */
  public long count(Activity activity) {
    return count.applyAsLong(activity);
  }
}
