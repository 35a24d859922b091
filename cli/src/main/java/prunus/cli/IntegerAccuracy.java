package prunus.cli;

import java.util.stream.IntStream;
import prunus.models.Scores;
import prunus.models.compress.CompressedNetwork;
import prunus.models.data.LabelledImages;
import prunus.models.values.FastEngine;
import prunus.models.values.Inference;

/** How many images a compressed network puts in their class, as the array computes it. */
final class IntegerAccuracy {
  private IntegerAccuracy() {}

  /** Share of images whose largest output is their label's; of equal ones the first counts. */
  static double top1(CompressedNetwork model, LabelledImages images) {
    String last = model.network().last().layer().name();
    long right =
        IntStream.range(0, images.count())
            .parallel()
            .filter(
                i -> {
                  var maps =
                      new Inference(model, new FastEngine())
                          .run(DatasetRun.image(model, images, i), (layer, map) -> {});
                  short[] scores = maps.get(last).data();
                  return Scores.best(scores.length, c -> scores[c]) == images.label(i);
                })
            .count();
    return (double) right / images.count();
  }
}
