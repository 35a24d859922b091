package prunus.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import prunus.models.compress.CompressedNetwork;
import prunus.models.graph.Weighted;
import prunus.models.prune.PruningMethod;

/** Prunes a model further, or trained weights with retraining. */
@Command(
    name = "prune",
    description =
        "Prune a model further, without retraining, and remove dead neurons; or, with --checkpoint,"
            + " prune trained weights, retrain, share values and bring them into fixed point.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PruneCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "NAME|FILE", description = "Model to prune.")
  private String model;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description =
          "One of ${COMPLETION-CANDIDATES}; some need --checkpoint, with which magnitude is the"
              + " default.")
  private PruningMethod method;

  @Option(
      names = "--density",
      paramLabel = "D",
      description =
          "Share of a layer's weights, filters or blocks that is kept, 0 to 1; with --checkpoint by"
              + " default each layer's in Han et al. 2015.")
  private Double density;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Of random, and of all training (${DEFAULT-VALUE}).")
  private long seed;

  @ArgGroup(validate = false, heading = "A model, without retraining:%n")
  private ModelPruning direct = new ModelPruning();

  @ArgGroup(validate = false, heading = "")
  private ModelOutput output;

  @ArgGroup(validate = false, heading = "Trained weights, with retraining:%n")
  private CheckpointOptions retraining = new CheckpointOptions();

  @Override
  public Integer call() {
    if ((model == null) == (retraining.checkpoint == null)) {
      throw wrong("give a model, or trained weights with --checkpoint");
    }
    return retraining.checkpoint == null ? further() : retrained();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int retrained() {
    NoEffect.refuse(spec, "beside --checkpoint", ModelPruning.NAMES);
    if (!retraining.hasFolder()) {
      throw wrong("--checkpoint needs --out DIR");
    }
    if (retraining.amounts(density) > 1) {
      throw wrong("--density, --quality and --sensitivity are mutually exclusive");
    }
    PruningMethod chosen = method == null ? PruningMethod.MAGNITUDE : method;
    Framework.run(spec, retraining.request(chosen, density, seed));
    return 0;
  }

  private int further() {
    NoEffect.refuse(spec, "without --checkpoint", CheckpointOptions.NAMES);
    if (method == null || output == null) {
      throw wrong("a model needs --method and -o FILE.pruned");
    }
    direct.check(spec, method, density);
    output.check(model);
    CompressedNetwork before;
    CompressedNetwork after;
    try (TerminalProgress progress = new TerminalProgress()) {
      before = Models.load(model, progress);
      after = direct.prune(before, method, density, seed, progress);
      output.write(after);
    }
    print(before, after, output.words(spec));
    return 0;
  }

  private static void print(CompressedNetwork before, CompressedNetwork after, PrintWriter out) {
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
