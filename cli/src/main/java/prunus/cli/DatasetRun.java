package prunus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import prunus.array.config.ArrayConfig;
import prunus.cli.report.DatasetLine;
import prunus.models.compress.CompressedNetwork;
import prunus.models.data.LabelledImages;
import prunus.models.input.InputReader;
import prunus.models.input.InputTensor;
import prunus.models.values.FeatureMap;
import prunus.simulator.Simulator;
import prunus.simulator.energy.EnergyTable;
import prunus.simulator.mapper.Mapper;
import prunus.simulator.result.LayerResult;
import prunus.simulator.result.RunResult;
import prunus.simulator.result.TopClasses;
import prunus.simulator.timing.PreparedProgram;

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
      String dataset,
      LabelledImages images,
      CompressedNetwork model,
      ArrayConfig config,
      EnergyTable table) {
    PreparedProgram program = new PreparedProgram(Mapper.map(model, config));
    int count = images.count();
    List<LayerResult> layers = null;
    LayerResult total = null;
    RunResult last = null;
    int right = 0;
    long begin = System.nanoTime();
    for (int from = 0; from < count; from += BLOCK) {
      List<RunResult> block =
          IntStream.range(from, Math.min(count, from + BLOCK))
              .parallel()
              .mapToObj(i -> Simulator.run(program, table, image(model, images, i)).result())
              .toList();
      for (int i = 0; i < block.size(); i++) {
        last = block.get(i);
        right += TopClasses.best(last.output()) == images.label(from + i) ? 1 : 0;
        layers = layers == null ? last.layers() : sum(layers, last.layers());
        total = total == null ? last.total() : total.plus(last.total());
      }
    }
    RunResult sum =
        new RunResult(
            last.model(),
            last.config(),
            table,
            last.figures(),
            layers,
            total,
            last.output(),
            (System.nanoTime() - begin) / 1e9);
    DatasetLine line =
        new DatasetLine(
            dataset,
            count,
            (double) right / count,
            (double) total.cycles() / count,
            total.totalPj() / count);
    return new DatasetRun(sum, line);
  }

  /** An image in the network's fixed point. */
  static FeatureMap image(CompressedNetwork model, LabelledImages images, int i) {
    InputTensor input =
        InputReader.ofPixels(images.image(i), model.network().input(), model.preprocessing());
    return new FeatureMap(input.shape(), input.quantise(model.inputFormat()));
  }

  private static List<LayerResult> sum(List<LayerResult> a, List<LayerResult> b) {
    List<LayerResult> sum = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      sum.add(a.get(i).plus(b.get(i)));
    }
    return sum;
  }
}
