package prunus.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import prunus.models.importers.DenseArray;

/**
 * One trained tensor with its Adam state (Kingma and Ba 2015) and, for pruned weights, the mask
 * that holds the removed ones at zero.
 */
final class Parameter {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final NDArray value;
  private final NDArray mean;
  private final NDArray variance;
  private NDArray mask;
  private int step;

  Parameter(NDManager manager, float[] initial, Shape shape) {
    value = manager.create(initial, shape);
    value.setRequiresGradient(true);
    mean = manager.zeros(shape, DataType.FLOAT32);
    variance = manager.zeros(shape, DataType.FLOAT32);
  }

  NDArray value() {
    return value;
  }

  float[] toArray() {
    return value.toFloatArray();
  }

  /** The value with its sizes. */
  DenseArray dense() {
    return new DenseArray(Arrays.stream(value.getShape().getShape()).boxed().toList(), toArray());
  }

  /** Overwrites the value. */
  void set(float[] values) {
    try (NDArray replacement = value.getManager().create(values, value.getShape())) {
      replacement.copyTo(value);
    }
  }

  /** Holds every weight where {@code keep} is 0 at zero from now on. */
  void prune(float[] keep) {
    if (mask != null) {
      mask.close();
    }
    mask = value.getManager().create(keep, value.getShape());
    value.muli(mask);
    mean.muli(mask);
    variance.muli(mask);
  }

  /** Forgets the optimiser's state, as at the start of a retraining. */
  void restart() {
    mean.muli(0);
    variance.muli(0);
    step = 0;
  }

  /**
   * One step of Adam on the loss plus {@code l2/2 · |w|²}.
   *
   * @param gradient of the loss; changed
   */
  void update(NDArray gradient, float rate, float l2) {
    step++;
    // Results belong to the manager of their first operand, here one that lives as long as the
    // parameter: each is closed as soon as it is used.
    try (NDArray decay = value.mul(l2)) {
      gradient.addi(decay);
    }
    if (mask != null) {
      gradient.muli(mask);
    }
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
}
