package prunus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import prunus.models.BadInputException;
import prunus.models.alternative.Compression;
import prunus.models.alternative.FixedPointWeights;
import prunus.models.alternative.FloatAccuracy;
import prunus.models.alternative.HashedWeights;
import prunus.models.alternative.LowRank;
import prunus.models.alternative.MagnitudePruning;
import prunus.models.alternative.ProductQuantisation;
import prunus.models.alternative.SharedWeights;
import prunus.models.alternative.StoredNetwork;
import prunus.models.alternative.Uncompressed;
import prunus.models.compress.CompressedNetwork;
import prunus.models.data.LabelledImages;
import prunus.models.file.ModelFileWriter;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.importers.ImportGraph;
import prunus.models.importers.KnownNetworks;
import prunus.models.importers.named.NamedWeights;
import prunus.models.quantise.PrunedLayer;

/** Compares ways to make a dense network smaller. */
@Command(
    name = "compress",
    description = "Compare ways to store a network's dense weights: size, and accuracy if asked.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CompressCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "Dense weights, .safetensors or .npz, such as sim train writes.")
  private Path model;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description = "Their network; by default the beginning of the file's name.")
  private String network;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      defaultValue = "all",
      description = "One of ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Method method;

  @Option(
      names = "--bits",
      paramLabel = "b,..",
      split = ",",
      description = "For fixed (8), vq (4) and pq (4): bits of a weight, or of a piece's number.")
  private List<Integer> bits = List.of();

  @Option(
      names = "--ratio",
      paramLabel = "r,..",
      split = ",",
      description = "For svd, hashed and magnitude: how many times fewer values (5).")
  private List<Double> ratios = List.of();

  @Option(
      names = "--layers",
      paramLabel = "a,b",
      split = ",",
      description = "Compress only these; the others stay float. By default all.")
  private List<String> layers = List.of();

  @Option(
      names = "--width",
      paramLabel = "d",
      defaultValue = "4",
      description = "For pq: weights of a piece (${DEFAULT-VALUE}).")
  private int width;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Of hashed (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--pruned",
      paramLabel = "NAME|FILE",
      description = "Also report this .pruned file of the same network, on the integer array.")
  private String pruned;

  @Mixin private DatasetOptions dataset;

  /** Ways to compress. */
  enum Method {
    ALL,
    FIXED,
    SVD,
    VQ,
    PQ,
    HASHED,
    MAGNITUDE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    checkEffect();
    List<Compression> compressions = compressions();
    ImportGraph graph = KnownNetworks.load(networkName());
    Map<String, PrunedLayer> dense = weights(graph);
    List<String> chosen = WeightedLayers.of(graph.network(), layers);
    LabelledImages images = dataset.given() ? dataset.images(graph.network().input()) : null;
    CompressionTable table = new CompressionTable(images == null ? 0 : images.count());
    try (TerminalProgress progress = new TerminalProgress()) {
      for (Compression compression : compressions) {
        progress.report(compression.description(), (double) table.size() / compressions.size());
        StoredNetwork stored = StoredNetwork.of(graph.network(), dense, compression, chosen);
        double top1 =
            images == null
                ? Double.NaN
                : FloatAccuracy.top1(
                    graph.network(), stored.layers(), graph.preprocessing(), images);
        table.add(compression.description(), stored.bytes(), top1);
      }
      if (pruned != null) {
        CompressedNetwork file = Models.load(pruned, progress);
        sameNetwork(graph.network(), file.network());
        double top1 = images == null ? Double.NaN : IntegerAccuracy.top1(file, images);
        table.add("file " + pruned, ModelFileWriter.bytes(file).length, top1);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    table.print(out);
    out.flush();
    return 0;
  }

  private void checkEffect() {
    dataset.check(spec);
    if (method == Method.ALL) {
      return;
    }
    String with = "with --method " + method;
    if (!Set.of(Method.FIXED, Method.VQ, Method.PQ).contains(method)) {
      NoEffect.refuse(spec, with, "--bits");
    }
    if (!Set.of(Method.SVD, Method.HASHED, Method.MAGNITUDE).contains(method)) {
      NoEffect.refuse(spec, with, "--ratio");
    }
    if (method != Method.PQ) {
      NoEffect.refuse(spec, with, "--width");
    }
    if (method != Method.HASHED) {
      NoEffect.refuse(spec, with, "--seed");
    }
  }

  /** A pruned network may have fewer filters, but the layers, input and classes are the same. */
  private void sameNetwork(Network dense, Network other) {
    boolean same =
        dense.input().equals(other.input())
            && dense.output().equals(other.output())
            && names(dense).equals(names(other));
    if (!same) {
      throw new BadInputException(
          "--pruned %s is of network %s, with layers %s, and --model of %s, with layers %s; give"
                  .formatted(
                      pruned,
                      other.name(),
                      String.join(", ", names(other)),
                      dense.name(),
                      String.join(", ", names(dense)))
              + " two of one network");
    }
  }

  private static List<String> names(Network network) {
    return network.weighted().stream().map(Weighted::name).toList();
  }

  private String networkName() {
    String file = String.valueOf(model.getFileName());
    return network != null
        ? network
        : KnownNetworks.names().stream()
            .filter(n -> file.startsWith(n + "."))
            .findFirst()
            .orElseThrow(
                () ->
                    new BadInputException(
                        "the name %s does not begin with a network's; give --network, one of %s"
                            .formatted(file, String.join(", ", KnownNetworks.names()))));
  }

  private Map<String, PrunedLayer> weights(ImportGraph graph) {
    boolean archive = model.toString().endsWith(".npz");
    var kind = archive ? NamedWeights.Kind.NPZ : NamedWeights.Kind.SAFETENSORS;
    return NamedWeights.read(kind, model, graph.network()).layers();
  }

  private List<Compression> compressions() {
    List<Compression> chosen = new ArrayList<>(List.of(new Uncompressed()));
    for (Method m : method == Method.ALL ? Method.values() : new Method[] {method}) {
      switch (m) {
        case ALL -> {}
        case FIXED -> withBits(chosen, 8, FixedPointWeights::new);
        case VQ -> withBits(chosen, 4, SharedWeights::new);
        case PQ -> withBits(chosen, 4, b -> new ProductQuantisation(b, width));
        case SVD -> withRatios(chosen, LowRank::new);
        case HASHED -> withRatios(chosen, r -> new HashedWeights(r, seed));
        case MAGNITUDE -> withRatios(chosen, MagnitudePruning::new);
      }
    }
    return chosen;
  }

  private void withBits(List<Compression> to, int standard, IntFunction<Compression> make) {
    Stream<Integer> all = bits.isEmpty() ? Stream.of(standard) : bits.stream();
    all.forEach(b -> to.add(make.apply(b)));
  }

  private void withRatios(List<Compression> to, DoubleFunction<Compression> make) {
    Stream<Double> all = ratios.isEmpty() ? Stream.of(5.0) : ratios.stream();
    all.forEach(r -> to.add(make.apply(r)));
  }
}
