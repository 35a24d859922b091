package prunus.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import prunus.models.BadInputException;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.graph.Weighted;
import prunus.models.prune.Blocks;
import prunus.models.prune.FilterPruner;
import prunus.models.prune.LoadBalanced;
import prunus.models.prune.ModelPruner;
import prunus.models.prune.NofM;
import prunus.models.prune.Pruner;
import prunus.models.prune.WeightPruner;

/** Prunes a model further. */
@Command(
    name = "prune",
    description = "Prune a model further, without retraining, and remove dead neurons.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PruneCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME|FILE", description = "Model to prune.")
  private String model;

  @Option(
      names = "--method",
      required = true,
      paramLabel = "METHOD",
      description = "One of ${COMPLETION-CANDIDATES}.")
  private Method method;

  @Option(
      names = "--density",
      paramLabel = "D",
      description =
          "Share of a layer's weights, filters or blocks that is kept, 0 to 1; n-of-m needs none.")
  private Double density;

  @Option(
      names = "--budget",
      paramLabel = "N[k|M|G](B|MAC)",
      description =
          "Instead of a density, the largest that meets this: bytes of the file, or multiply-adds"
              + " with weights that are kept.")
  private String budget;

  @Option(
      names = "--pattern",
      paramLabel = "N:M",
      defaultValue = "2:4",
      description = "For n-of-m: keep N of every M (${DEFAULT-VALUE}).")
  private String pattern;

  @Option(
      names = "--block",
      paramLabel = "RxC",
      defaultValue = "4x4",
      description = "For block: filters by weights (${DEFAULT-VALUE}).")
  private String block;

  @Option(
      names = "--pes",
      paramLabel = "N",
      defaultValue = "64",
      description = "For load-balanced: PEs of the array (${DEFAULT-VALUE}).")
  private int pes;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "For random (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--layers",
      paramLabel = "a,b",
      split = ",",
      description = "Only these; by default all, and all but the last where whole filters go.")
  private List<String> layers = List.of();

  @Mixin private ModelOutput output;

  /** Methods that need nothing but the weights. */
  enum Method {
    MAGNITUDE,
    FILTER_L1,
    FILTER_L2,
    GEOMETRIC_MEDIAN,
    N_OF_M,
    BLOCK,
    LOAD_BALANCED,
    RANDOM;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public Integer call() {
    Budget most = budget == null ? null : Budget.parse(budget);
    double share = density == null ? 1 : density;
    pruner(share); // refuses options before any long work
    if (method == Method.N_OF_M && most != null) {
      throw new BadInputException("n-of-m keeps what --pattern says; leave out --budget");
    }
    if (method != Method.N_OF_M && (density == null) == (most == null)) {
      throw new BadInputException(
          "method %s needs --density, a share from 0 to 1, or --budget".formatted(method));
    }
    CompressedNetwork before;
    CompressedNetwork after;
    try (TerminalProgress progress = new TerminalProgress()) {
      before = Models.load(model, progress);
      if (most == null) {
        after = prune(before, share, progress);
      } else {
        after = most.meet(d -> prune(before, d, progress));
      }
      output.write(after);
    }
    print(before, after);
    return 0;
  }

  private CompressedNetwork prune(CompressedNetwork before, double share, Progress progress) {
    Pruner pruner = pruner(share);
    Map<String, Pruner> pruners = new LinkedHashMap<>();
    chosen(before, pruner).forEach(layer -> pruners.put(layer, pruner));
    return ModelPruner.prune(before, pruners, how(share), progress);
  }

  private Pruner pruner(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new BadInputException("--density is " + share + "; give a share from 0 to 1");
    }
    return switch (method) {
      case MAGNITUDE -> new WeightPruner.Magnitude(share);
      case FILTER_L1 -> new FilterPruner.L1(share);
      case FILTER_L2 -> new FilterPruner.L2(share);
      case GEOMETRIC_MEDIAN -> new FilterPruner.GeometricMedian(share);
      case BLOCK -> {
        int[] size = pair(block, "x", "--block");
        yield new Blocks(share, size[0], size[1]);
      }
      case LOAD_BALANCED -> {
        if (pes < 1 || pes > 1024) {
          throw new BadInputException("--pes is " + pes + "; give 1 to 1024");
        }
        yield new LoadBalanced(share, pes);
      }
      case RANDOM -> new WeightPruner.Uniform(share, seed);
      case N_OF_M -> {
        int[] parts = pair(pattern, ":", "--pattern");
        if (parts[0] > parts[1]) {
          throw new BadInputException("--pattern is " + pattern + "; N must not exceed M");
        }
        yield new NofM(parts[0], parts[1]);
      }
    };
  }

  private static int[] pair(String text, String separator, String option) {
    String number = "([1-9][0-9]{0,4})";
    var match = java.util.regex.Pattern.compile(number + separator + number).matcher(text);
    if (!match.matches()) {
      throw new BadInputException(
          "%s is %s; give two numbers such as 4%s8".formatted(option, text, separator));
    }
    return new int[] {Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))};
  }

  private List<String> chosen(CompressedNetwork network, Pruner pruner) {
    List<String> named = WeightedLayers.of(network.network(), layers);
    boolean butLast = layers.isEmpty() && pruner instanceof FilterPruner;
    return butLast ? named.subList(0, named.size() - 1) : named;
  }

  private String how(double share) {
    String amount = method == Method.N_OF_M ? pattern : String.valueOf(share);
    return "pruned by %s to %s, not retrained".formatted(method, amount);
  }

  private void print(CompressedNetwork before, CompressedNetwork after) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%-20s %16s %12s %16s %12s%n", "layer", "weights", "non-zero", "then", "non-zero");
    for (Weighted layer : after.network().weighted()) {
      var old = before.layer(layer.name()).filters();
      var now = after.layer(layer.name()).filters();
      out.printf(
          "%-20s %,16d %,12d %,16d %,12d%n",
          layer.name(),
          old.shape().elements(),
          old.nonZeros(),
          now.shape().elements(),
          now.nonZeros());
    }
    out.flush();
  }
}
