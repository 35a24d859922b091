package prunus.training.learn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;
import prunus.models.compress.Preprocessing;
import prunus.models.data.LabelledImages;

/** Labelled images as the network's inputs. */
public final class Batches {
  private final LabelledImages data;
  private final Preprocessing preprocessing;

  Batches(LabelledImages data, Preprocessing preprocessing) {
    this.data = data;
    this.preprocessing = preprocessing;
  }

  /** One image as the network takes it, row by row. */
  public static float[] input(LabelledImages data, int image, Preprocessing preprocessing) {
    double mean = preprocessing.mean().isEmpty() ? 0 : preprocessing.mean().getFirst();
    float[] pixels = data.image(image);
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] = (float) ((pixels[p] - mean) * preprocessing.scale());
    }
    return pixels;
  }

  int count() {
    return data.count();
  }

  /** The images from one to before another. */
  static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  /** Images × 1 × rows × columns. */
  NDArray images(NDManager scope, List<Integer> batch) {
    int size = data.rows() * data.columns();
    float[] values = new float[batch.size() * size];
    for (int i = 0; i < batch.size(); i++) {
      System.arraycopy(input(data, batch.get(i), preprocessing), 0, values, i * size, size);
    }
    return scope.create(values, new Shape(batch.size(), 1, data.rows(), data.columns()));
  }

  /** The classes, one for each image. */
  NDArray labels(NDManager scope, List<Integer> batch) {
    float[] labels = new float[batch.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = data.label(batch.get(i));
    }
    return scope.create(labels);
  }

  /** How many of these images have their highest score at their class. */
  int right(NDArray scores, List<Integer> batch) {
    long[] best = scores.argMax(1).toLongArray();
    return (int)
        IntStream.range(0, best.length).filter(i -> best[i] == data.label(batch.get(i))).count();
  }
}
