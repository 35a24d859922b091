package prunus.array.host;

import java.util.stream.IntStream;
import prunus.array.program.TensorLayout;
import prunus.models.graph.Shape;
import prunus.models.values.FeatureMap;

/** A map as the activation memories hold it. */
public final class MapImage {
  private MapImage() {}

  /** The map in scan order: {@code words[word·N + lane]}; lanes without a channel are 0. */
  public static short[] interleave(FeatureMap input, TensorLayout layout) {
    Shape shape = layout.shape();
    int lanes = layout.lanes();
    int pixelPitch = layout.wordsPerPixel() * lanes;
    short[] words = new short[Math.toIntExact(layout.words() * lanes)];
    // Row by row, so that one row of the target stays in the cache while its channels fill it.
    IntStream.range(0, shape.height())
        .parallel()
        .forEach(
            y -> {
              for (int c = 0; c < shape.channels(); c++) {
                int to =
                    y * shape.width() * pixelPitch + layout.word()[c] * lanes + layout.lane()[c];
                int from = (c * shape.height() + y) * shape.width();
                for (int x = 0; x < shape.width(); x++, to += pixelPitch) {
                  words[to] = input.data()[from + x];
                }
              }
            });
    return words;
  }
}
