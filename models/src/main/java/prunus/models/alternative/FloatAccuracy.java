package prunus.models.alternative;

import java.util.Map;
import java.util.stream.IntStream;
import prunus.models.Scores;
import prunus.models.compress.Preprocessing;
import prunus.models.data.LabelledImages;
import prunus.models.graph.Network;
import prunus.models.input.InputReader;
import prunus.models.quantise.FloatForward;
import prunus.models.quantise.PrunedLayer;

/** How many images a network in floating point puts in their class. */
public final class FloatAccuracy {
  private FloatAccuracy() {}

  /** Share of images whose largest score is their label's; of equal scores the first counts. */
  public static double top1(
      Network network,
      Map<String, PrunedLayer> layers,
      Preprocessing preprocessing,
      LabelledImages images) {
    long right =
        IntStream.range(0, images.count())
            .parallel()
            .filter(
                i -> {
                  float[] pixels = images.image(i);
                  float[] input =
                      InputReader.ofPixels(pixels, network.input(), preprocessing).values();
                  float[] scores = FloatForward.output(network, layers, input);
                  return Scores.best(scores.length, c -> scores[c]) == images.label(i);
                })
            .count();
    return (double) right / images.count();
  }
}
