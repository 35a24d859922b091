package prunus.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import prunus.models.compress.CompressedNetwork;
import prunus.models.data.LabelledImages;
import prunus.models.input.InputReader;
import prunus.models.input.InputTensor;
import prunus.models.values.FeatureMap;
import prunus.report.DatasetLine;
import prunus.simulator.Accelerator;
import prunus.simulator.result.RunResult;
import prunus.simulator.result.TopClasses;

/**
 * A network run on many images.
 *
 * @param sum of all runs
 * @param line accuracy, and cycles and energy of an image
 */
record DatasetRun(RunResult sum, DatasetLine line) {
  /** Images that are simulated side by side; their results are added in order. */
  private static final int BLOCK = 64;

  static DatasetRun of(
      String dataset, LabelledImages images, CompressedNetwork model, Accelerator array) {
    Accelerator.Loaded loaded = array.load(model, Set.of());
    int count = images.count();
    RunResult sum = null;
    int right = 0;
    for (int from = 0; from < count; from += BLOCK) {
      List<RunResult> block =
          IntStream.range(from, Math.min(count, from + BLOCK))
              .parallel()
              .mapToObj(i -> loaded.run(image(model, images, i)))
              .toList();
      for (int i = 0; i < block.size(); i++) {
        RunResult run = block.get(i);
        right += TopClasses.best(run.output()) == images.label(from + i) ? 1 : 0;
        sum = sum == null ? run : sum.plus(run);
      }
    }
    DatasetLine line =
        new DatasetLine(
            dataset,
            count,
            (double) right / count,
            (double) sum.total().time().cycles() / count,
            sum.total().energy().totalPj() / count);
    return new DatasetRun(sum, line);
  }

  /** An image in the network's fixed point. */
  static FeatureMap image(CompressedNetwork model, LabelledImages images, int i) {
    InputTensor input =
        InputReader.ofPixels(images.image(i), model.network().input(), model.preprocessing());
    return new FeatureMap(input.shape(), input.quantise(model.inputFormat()));
  }
}
