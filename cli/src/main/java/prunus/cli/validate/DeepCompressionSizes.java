package prunus.cli.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.file.LayerSize;
import prunus.models.file.ModelFileWriter;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Zoo;

/**
 * Sizes of Han, Mao, Dally 2016, <i>Deep Compression</i>: Table 1 for whole networks, Tables 4 and
 * 5 for layers, in percent of 32-bit weights after quantisation and Huffman coding.
 */
final class DeepCompressionSizes {
  private static final String GROUP = "Deep Compression";

  /**
   * A network.
   *
   * @param layers name, size in percent, and bits of a code and of a gap after Huffman coding
   */
  private record Published(String network, double megabytes, String layers) {}

  private static final List<Published> ALL =
      List.of(
          new Published(
              "alexnet-dc",
              6.9,
              "conv1 20.53 6.3 1.2,conv2 9.43 5.5 2.3,conv3 8.44 5.1 2.6,"
                  + "conv4 9.11 5.2 2.5,conv5 9.43 5.6 2.5,fc6 2.39 3.9 3.2,"
                  + "fc7 2.46 3.6 3.7,fc8 5.85 4 3.2"),
          new Published(
              "vgg16-dc",
              11.3,
              "conv1_1 29.97 6.8 1.7,conv1_2 6.99 6.5 2.6,conv2_1 8.91 5.6 2.4,"
                  + "conv2_2 9.31 5.9 2.3,conv3_1 11.15 4.8 1.8,conv3_2 5.67 4.6 2.9,"
                  + "conv3_3 8.96 4.6 2.2,conv4_1 7.29 4.6 2.6,conv4_2 5.93 4.2 2.9,"
                  + "conv4_3 7.47 4.4 2.5,conv5_1 8.00 4.7 2.5,conv5_2 6.52 4.6 2.7,"
                  + "conv5_3 7.79 4.6 2.3,fc6 1.10 3.6 3.5,fc7 1.25 4 4.3,"
                  + "fc8 5.24 4 3.4"));

  private DeepCompressionSizes() {}

  static List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (Published published : ALL) {
      CompressedNetwork model = Zoo.load(published.network, CacheFolder.standard(), Progress.NONE);
      List<LayerSize> sizes = ModelFileWriter.sizes(model);
      long total = sizes.stream().mapToLong(LayerSize::coded).sum();
      checks.add(
          Check.within(
              GROUP,
              published.network + " coded",
              "MB",
              published.megabytes,
              total / 1e6,
              0.05,
              "drawn weights have codes of another entropy"));
      for (String layer : published.layers.split(",", -1)) {
        checks.add(layer(published.network, layer, sizes));
      }
    }
    return checks;
  }

  private static Check layer(String network, String row, List<LayerSize> sizes) {
    List<String> cells = List.of(row.split(" ", -1));
    String name = cells.get(0);
    LayerSize size = sizes.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    double ours = 100.0 * size.coded() / (4 * size.weights());
    double bits = 8.0 * size.coded() / size.nonZeros();
    return Check.within(
        GROUP,
        String.format(Locale.ROOT, "%s %s coded", network, name),
        "% of 32 bit",
        Double.parseDouble(cells.get(1)),
        ours,
        0.05,
        String.format(
            Locale.ROOT,
            "%.1f bits a weight here with padding and tables, published %s for the code and %s for"
                + " the gap: drawn weights crowd around other codes than trained ones",
            bits,
            cells.get(2),
            cells.get(3)));
  }
}
