package prunus.models.tensors;

/**
 * The values of an array, read where they lie: in a file, in memory, or computed from others each
 * time. Nothing is copied before somebody asks for it.
 */
public interface Values {
  /** How many there are. */
  int count();

  /** One of them, 0 up to {@link #count()}. */
  float at(int i);

  /** The first that is infinite or no number; −1 if all are finite. */
  default int firstNotFinite() {
    for (int i = 0; i < count(); i++) {
      if (!Float.isFinite(at(i))) {
        return i;
      }
    }
    return -1;
  }

  /** All of them, copied. */
  default float[] toArray() {
    float[] out = new float[count()];
    for (int i = 0; i < out.length; i++) {
      out[i] = at(i);
    }
    return out;
  }

  /** Values in memory, which nobody may change. */
  static Values of(float[] values) {
    return new Values() {
      @Override
      public int count() {
        return values.length;
      }

      @Override
      public float at(int i) {
        return values[i];
      }
    };
  }

  /** The same value many times. */
  static Values repeated(float value, int count) {
    return computed(count, i -> value);
  }

  /** Values that are computed each time. */
  static Values computed(int count, At at) {
    return new Values() {
      @Override
      public int count() {
        return count;
      }

      @Override
      public float at(int i) {
        return at.at(i);
      }
    };
  }

  /** Computes a value from its place. */
  @FunctionalInterface
  interface At {
    float at(int i);
  }
}
