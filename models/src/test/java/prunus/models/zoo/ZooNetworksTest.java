package prunus.models.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prunus.models.NaiveForward;
import prunus.models.Progress;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Provenance;
import prunus.models.file.ModelFileReader;
import prunus.models.file.ModelFileWriter;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.input.InputReader;
import prunus.models.synthetic.LayerStatistics;

/** Every synthetic network of the zoo has the statistics its recipe promises. */
class ZooNetworksTest {
  /** Standard deviation of density between filters: within 5 % of the listed one. */
  private static final double SPREAD_TOLERANCE = 0.05;

  @ParameterizedTest
  @ValueSource(strings = {"lenet300", "lenet5", "alexnet", "vgg16"})
  void hasThePublishedStatistics(String name) {
    Recipe recipe = Zoo.recipe(name);
    CompressedNetwork net = Zoo.build(recipe, Progress.NONE);
    assertThat(net.provenance().kind()).isEqualTo(Provenance.Kind.SYNTHETIC);
    assertThat(net.provenance().source()).contains("synthetic", name, "seed 1");
    var input = InputReader.defaultFor(net, InputReader.DEFAULT_SEED);
    Map<String, int[]> tensors = NaiveForward.run(net, input.quantise(net.inputFormat()));
    for (Weighted layer : net.network().weighted()) {
      Recipe.Published published = recipe.layers().get(layer.name());
      CompressedLayer compressed = net.layer(layer.name());
      assertThat(100 * compressed.filters().density())
          .as("%s density", layer.name())
          .isCloseTo(published.weightsPct(), within(100.0 / layer.weightShape().elements() + 0.01));
      double active = 100 * density(tensors.get(afterPool(net.network(), layer.name())));
      double sd = spread(compressed);
      System.out.printf(
          "%s %s: weights %.2f %% (published %.0f), output %.2f %% (published %.0f), spread %.4f %s,"
              + " SQNR %.1f dB%n",
          name,
          layer.name(),
          100 * compressed.filters().density(),
          published.weightsPct(),
          active,
          published.activationPct(),
          sd,
          published.spread(),
          compressed.sqnrDb());
      if (published.activationPct() < 100) {
        assertThat(active).as(layer.name()).isCloseTo(published.activationPct(), within(2.0));
      }
      if (published.spread() instanceof LayerStatistics.DensitySd wanted) {
        assertThat(sd)
            .as(layer.name())
            .isCloseTo(wanted.sd(), within(SPREAD_TOLERANCE * wanted.sd()));
      }
      assertThat(compressed.sqnrDb()).as(layer.name()).isGreaterThan(12);
    }
    byte[] file = ModelFileWriter.bytes(net);
    if (name.equals("vgg16")) {
      assertThat(file.length).isBetween(8_000_000, 16_000_000);
    }
    CompressedNetwork read = ModelFileReader.parse(file);
    assertThat(Arrays.equals(ModelFileWriter.bytes(read), file)).isTrue();
  }

  /** Additions, own-lane layers and rectifiers with a limit: weights as wanted, no noise. */
  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "mobilenetv2"})
  void largerOnesAreBuiltToo(String name) {
    Recipe recipe = Zoo.recipe(name);
    CompressedNetwork net = Zoo.build(recipe, Progress.NONE);
    assertThat(net.provenance().kind()).isEqualTo(Provenance.Kind.SYNTHETIC);
    for (Weighted layer : net.network().weighted()) {
      CompressedLayer compressed = net.layer(layer.name());
      assertThat(100 * compressed.filters().density())
          .as("%s density", layer.name())
          .isCloseTo(
              recipe.layers().get(layer.name()).weightsPct(),
              within(100.0 / layer.weightShape().elements() + 0.01));
      assertThat(compressed.sqnrDb()).as(layer.name()).isGreaterThan(10);
    }
  }

  private static double density(int[] tensor) {
    return (double) Arrays.stream(tensor).filter(v -> v != 0).count() / tensor.length;
  }

  private static double spread(CompressedLayer layer) {
    int filters = layer.bias().length;
    double size = layer.filters().shape().filterSize();
    double mean = layer.filters().density();
    double sum = 0;
    for (int k = 0; k < filters; k++) {
      sum += Math.pow(layer.filters().nonZeros(k) / size - mean, 2);
    }
    return Math.sqrt(sum / filters);
  }

  /** Follows relu and pool by name: relu_X, then poolN if it reads that. */
  private static String afterPool(Network network, String layer) {
    String at = layer;
    for (List<String> readers = network.readersOf(at); readers.size() == 1; ) {
      String next = readers.getFirst();
      if (!next.startsWith("relu") && !next.startsWith("pool")) {
        break;
      }
      at = next;
      readers = network.readersOf(at);
    }
    return at;
  }
}
