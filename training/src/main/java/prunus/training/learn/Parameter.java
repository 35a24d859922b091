package prunus.training.learn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import prunus.models.tensors.DenseArray;

/**
 * One trained tensor with its Adam state (Kingma and Ba 2015) and the mask that holds pruned
 * weights at zero.
 */
public final class Parameter {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final float[] initial;
  private final NDArray value;
  private final NDArray mean;
  private final NDArray variance;
  private final NDArray mask;
  private int step;

  Parameter(NDManager manager, float[] initial, Shape shape) {
    this.initial = initial;
    value = manager.create(initial, shape);
    value.setRequiresGradient(true);
    mean = manager.zeros(shape, DataType.FLOAT32);
    variance = manager.zeros(shape, DataType.FLOAT32);
    mask = manager.ones(shape, DataType.FLOAT32);
  }

  NDArray value() {
    return value;
  }

  /** The values, in C order. */
  public float[] toArray() {
    return value.toFloatArray();
  }

  /** The values before any training. */
  public float[] initial() {
    return initial.clone();
  }

  /** The value with its sizes. */
  DenseArray dense() {
    return dense(value);
  }

  private static DenseArray dense(NDArray array) {
    return new DenseArray(
        Arrays.stream(array.getShape().getShape()).boxed().toList(), array.toFloatArray());
  }

  /** Overwrites the value. */
  public void set(float[] values) {
    set(value, values);
  }

  private static void set(NDArray target, float[] values) {
    try (NDArray replacement = target.getManager().create(values, target.getShape())) {
      replacement.copyTo(target);
    }
  }

  /**
   * Holds the weights that are not kept at zero from now on, forgetting the optimiser's state.
   *
   * @param values of all weights
   */
  public void prune(BitSet kept, float[] values) {
    float[] keep = new float[values.length];
    kept.stream().forEach(i -> keep[i] = 1);
    set(mask, keep);
    set(value, values);
    value.muli(mask);
    mean.muli(0);
    variance.muli(0);
    step = 0;
  }

  /** The weights that are not held at zero. */
  public BitSet kept() {
    float[] keep = mask.toFloatArray();
    BitSet kept = new BitSet(keep.length);
    for (int i = 0; i < keep.length; i++) {
      kept.set(i, keep[i] != 0);
    }
    return kept;
  }

  /** Share of the weights that are not held at zero, 0..1. */
  public double keptShare() {
    return (double) kept().cardinality() / initial.length;
  }

  boolean isFinite() {
    try (NDArray sum = value.sum()) {
      return Float.isFinite(sum.getFloat());
    }
  }

  /** Whether steps change it; a fixed parameter costs no gradient. */
  void train(boolean trained) {
    value.setRequiresGradient(trained);
  }

  /** The gradient of the last backward pass, which is forgotten. */
  float[] takeGradient() {
    NDArray gradient = value.getGradient();
    float[] values = gradient.toFloatArray();
    gradient.muli(0);
    gradient.close();
    return values;
  }

  /**
   * One step of Adam on the last backward pass's gradient, which is forgotten, and the pull towards
   * zero.
   */
  void update(NDManager scope, float rate, Regularisation pull) {
    step++;
    NDArray own = value.getGradient();
    own.attach(scope);
    NDArray gradient = own.duplicate();
    gradient.attach(scope);
    own.muli(0);
    // Results belong to the manager of their first operand, here one that lives as long as the
    // parameter: each is closed as soon as it is used.
    if (pull.strength() != 0) {
      try (NDArray towards =
          switch (pull.kind()) {
            case L1 -> value.sign();
            case L2 -> value.duplicate();
          }) {
        gradient.addi(towards.muli(pull.strength()));
      }
    }
    gradient.muli(mask);
    try (NDArray part = gradient.mul(1 - BETA1)) {
      mean.muli(BETA1).addi(part);
    }
    try (NDArray part = gradient.square()) {
      variance.muli(BETA2).addi(part.muli(1 - BETA2));
    }
    double correction = rate * Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
    try (NDArray move = mean.mul((float) correction);
        NDArray scale = variance.sqrt()) {
      value.subi(move.divi(scale.addi(EPSILON)));
    }
  }

  /** All that the next step depends on, by the name's endings. */
  Map<String, DenseArray> state(String name) {
    Map<String, DenseArray> state = new LinkedHashMap<>();
    state.put(name, dense(value));
    state.put(name + ".mean", dense(mean));
    state.put(name + ".variance", dense(variance));
    state.put(name + ".mask", dense(mask));
    state.put(name + ".step", new DenseArray(java.util.List.of(1L), new float[] {step}));
    return state;
  }

  /** Takes over what {@link #state} gave. */
  void restore(String name, Map<String, DenseArray> state) {
    set(value, state.get(name).values());
    set(mean, state.get(name + ".mean").values());
    set(variance, state.get(name + ".variance").values());
    set(mask, state.get(name + ".mask").values());
    step = (int) state.get(name + ".step").values()[0];
  }
}
