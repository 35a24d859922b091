package prunus.cli;

import java.io.PrintWriter;
import java.util.List;
import prunus.models.Progress;
import prunus.models.file.LayerSize;
import prunus.models.file.ModelFileWriter;

/** Bytes after each step of Deep Compression. */
final class SizesTable {
  private SizesTable() {}

  /**
   * A network of the zoo.
   *
   * @param ratio published, Han, Mao, Dally 2016, Table 1
   */
  private record Published(String model, int ratio) {}

  private static final List<Published> PUBLISHED =
      List.of(
          new Published("lenet300", 40),
          new Published("lenet5", 39),
          new Published("alexnet", 35),
          new Published("vgg16", 49));

  /** Prints a model layer by layer, or the totals of the four published networks. */
  static void print(String model, Progress progress, PrintWriter out) {
    out.printf(
        "%-12s %14s %12s %14s %14s %14s %14s %7s%s%n",
        model == null ? "network" : "layer",
        "weights",
        "non-zero",
        "float bytes",
        "pruned",
        "quantised",
        "Huffman",
        "ratio",
        model == null ? " published" : "");
    if (model == null) {
      for (Published p : PUBLISHED) {
        LayerSize total = total(sizes(p.model(), progress));
        out.println(line(p.model(), total) + " %8dx".formatted(p.ratio()));
      }
    } else {
      List<LayerSize> layers = sizes(model, progress);
      layers.forEach(l -> out.println(line(l.name(), l)));
      out.println(line("total", total(layers)));
    }
  }

  private static List<LayerSize> sizes(String model, Progress progress) {
    return ModelFileWriter.sizes(Models.load(model, progress));
  }

  private static LayerSize total(List<LayerSize> layers) {
    return layers.stream().reduce(LayerSize::plus).orElseThrow();
  }

  private static String line(String name, LayerSize s) {
    return "%-12s %,14d %,12d %,14d %,14d %,14d %,14d %6.1fx"
        .formatted(
            name,
            s.weights(),
            s.nonZeros(),
            s.dense(),
            s.pruned(),
            s.quantised(),
            s.coded(),
            (double) s.dense() / s.coded());
  }
}
