package prunus.models.input;

import prunus.models.compress.Preprocessing;
import prunus.models.graph.Shape;

/** From 8-bit pixels to a network's input. */
final class Pixels {
  private Pixels() {}

  /**
   * Applies mean and scale.
   *
   * @param pixels 0..255, channel-major, channels in the order of the preprocessing
   */
  static InputTensor prepare(float[] pixels, Shape shape, Preprocessing preprocessing) {
    float[] out = new float[pixels.length];
    int plane = shape.height() * shape.width();
    for (int i = 0; i < out.length; i++) {
      int c = i / plane;
      out[i] = (float) ((pixels[i] - preprocessing.mean(c)) * preprocessing.factor(c));
    }
    return new InputTensor(shape, out);
  }
}
