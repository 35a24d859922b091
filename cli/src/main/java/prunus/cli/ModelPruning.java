package prunus.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import prunus.models.BadInputException;
import prunus.models.Progress;
import prunus.models.calibrate.Samples;
import prunus.models.compress.CompressedNetwork;
import prunus.models.prune.Blocks;
import prunus.models.prune.FilterPruner;
import prunus.models.prune.InputMagnitude;
import prunus.models.prune.LoadBalanced;
import prunus.models.prune.ModelPruner;
import prunus.models.prune.NofM;
import prunus.models.prune.Pruner;
import prunus.models.prune.PruningMethod;
import prunus.models.prune.WeightPruner;

/** Options of pruning a model further, without data. */
final class ModelPruning {
  /** All of these options, which mean nothing where a checkpoint is pruned. */
  static final String[] NAMES = {
    "--budget",
    "--pattern",
    "--block",
    "--pes",
    "--layers",
    "--calibration",
    "--input-range",
    "--input",
    "-o"
  };

  @ArgGroup(validate = false)
  private CalibrationOptions calibration = new CalibrationOptions();

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
  private String pattern = "2:4";

  @Option(
      names = "--block",
      paramLabel = "RxC",
      defaultValue = "4x4",
      description = "For block: filters by weights (${DEFAULT-VALUE}).")
  private String block = "4x4";

  @Option(
      names = "--pes",
      paramLabel = "N",
      defaultValue = "64",
      description = "For load-balanced: PEs of the array (${DEFAULT-VALUE}).")
  private int pes = 64;

  @Option(
      names = "--layers",
      paramLabel = "a,b",
      split = ",",
      description =
          "Only these; by default all but scales of channels, and all but the last where whole"
              + " filters go.")
  private List<String> layers = List.of();

  /** Refuses options that do not belong together, before any long work. */
  void check(CommandSpec spec, PruningMethod method, Double density) {
    if (method.needsData()) {
      throw new ParameterException(
          spec.commandLine(),
          "--method %s looks at a network in training; give --checkpoint".formatted(method));
    }
    pruner(method, density == null ? 1 : density, 1, new double[0]);
    String with = "with --method " + method;
    if (method != PruningMethod.N_OF_M) {
      NoEffect.refuse(spec, with, "--pattern");
    } else {
      NoEffect.refuse(spec, with + ", which keeps what --pattern says", "--budget", "--density");
    }
    if (method != PruningMethod.BLOCK) {
      NoEffect.refuse(spec, with, "--block");
    }
    if (method != PruningMethod.LOAD_BALANCED) {
      NoEffect.refuse(spec, with, "--pes");
    }
    if (method != PruningMethod.RANDOM) {
      NoEffect.refuse(spec, with, "--seed");
    }
    if (method != PruningMethod.N_OF_M && (density == null) == (budget == null)) {
      throw new BadInputException(
          "method %s needs --density, a share from 0 to 1, or --budget".formatted(method));
    }
    if (budget != null) {
      Budget.parse(budget);
    }
  }

  CompressedNetwork prune(
      CompressedNetwork before, PruningMethod method, Double density, long seed, Progress to) {
    Samples samples = calibration.samples(before);
    Map<String, double[]> rms =
        method.needsSamples() ? ModelPruner.inputRms(before, samples) : Map.of();
    DoubleFunction<CompressedNetwork> at =
        share -> {
          Map<String, Pruner> pruners = new LinkedHashMap<>();
          for (String layer : layers(before, method)) {
            double[] inputs = rms.getOrDefault(layer, new double[0]);
            pruners.put(layer, pruner(method, share, seed, inputs));
          }
          String amount = method == PruningMethod.N_OF_M ? pattern : String.valueOf(share);
          String how = "pruned by %s to %s, not retrained".formatted(method, amount);
          return ModelPruner.prune(before, pruners, how, samples, to);
        };
    return budget == null ? at.apply(density == null ? 1 : density) : Budget.parse(budget).meet(at);
  }

  private List<String> layers(CompressedNetwork before, PruningMethod method) {
    List<String> named =
        layers.isEmpty()
            ? ModelPruner.worthwhile(before.network())
            : WeightedLayers.of(before.network(), layers);
    boolean butLast = layers.isEmpty() && method.structured();
    return butLast ? named.subList(0, Math.max(0, named.size() - 1)) : named;
  }

  private Pruner pruner(PruningMethod method, double share, long seed, double[] rms) {
    if (!(share >= 0 && share <= 1)) {
      throw new BadInputException("--density is " + share + "; give a share from 0 to 1");
    }
    return switch (method) {
      case MAGNITUDE -> new WeightPruner.Magnitude(share);
      case WANDA -> new InputMagnitude(share, rms);
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
      case OBD, OBS, TAYLOR, LOTTERY_TICKET, FILTER_TAYLOR, APOZ, SOFT_FILTERS, SLIMMING, THINET ->
          throw new IllegalArgumentException(method + " needs data");
    };
  }

  private static int[] pair(String text, String separator, String option) {
    String number = "([1-9][0-9]{0,4})";
    Matcher match = Pattern.compile(number + separator + number).matcher(text);
    if (!match.matches()) {
      throw new BadInputException(
          "%s is %s; give two numbers such as 4%s8".formatted(option, text, separator));
    }
    return new int[] {Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))};
  }
}
