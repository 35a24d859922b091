package prunus.training.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prunus.models.BadInputException;
import prunus.models.compress.CompressedNetwork;
import prunus.models.data.LabelledImages;
import prunus.models.file.ModelFileWriter;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.importers.TensorFile;
import prunus.models.zoo.Zoo;
import prunus.training.run.Method;
import prunus.training.run.PruningPlan;
import prunus.training.run.PruningRun;
import prunus.training.run.Recipe;
import prunus.training.run.Session;
import prunus.training.run.Target;

/** {@code sim prune --checkpoint}: from trained weights to a {@code .pruned} file. */
@Command(
    name = "prune",
    description =
        "Prune a trained network, retrain it, share its weights and bring it into fixed point.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PruneCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--checkpoint",
      required = true,
      paramLabel = "FILE",
      description = "NAME.dense.safetensors, as sim train writes it.")
  private Path checkpoint;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description = "lenet300 or lenet5, for a file that does not say it.")
  private String network;

  @Option(
      names = "--method",
      defaultValue = "magnitude",
      paramLabel = "METHOD",
      description = "One of ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Method method;

  @ArgGroup private TargetOptions amount;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "N",
      description = "Prune and retrain as often (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Of each retraining; by default the network's own.")
  private Integer epochs;

  @Option(
      names = "--code-bits",
      defaultValue = "4",
      paramLabel = "B",
      description = "Bits of a code: 2^B - 1 values for a layer's weights (${DEFAULT-VALUE}).")
  private int codeBits;

  @Mixin private RunOptions run;

  @Option(
      names = "--resume",
      description = "Go on from the state that an interrupted run left in --out.")
  private boolean resume;

  @Override
  public Integer call() throws IOException {
    check();
    PrintWriter out = spec.commandLine().getOut();
    String name = name();
    Network graph = Zoo.recipe(name).network();
    TensorFile dense = PruningRun.read(checkpoint, graph);
    String saved = dense.metadata().get("seed");
    if (method == Method.LOTTERY_TICKET && !Long.toString(run.seed()).equals(saved)) {
      throw new BadInputException(
          "lottery-ticket goes back to the weights before training, which --seed %d did not give %s"
              .formatted(run.seed(), checkpoint));
    }
    LabelledImages training = run.training();
    try (Session session = run.session(name, training, out)) {
      PruningRun.load(session.network(), dense.tensors());
      session.measure("before pruning");
      Recipe own = Recipe.of(name);
      Recipe recipe = epochs == null ? own : own.withRetrainEpochs(epochs);
      Map<String, Target> targets = targets(session, recipe, training, out);
      PruningPlan plan = new PruningPlan(graph, recipe, method, targets, rounds, codeBits);
      CompressedNetwork pruned =
          PruningRun.run(
              session,
              plan,
              run.place(name, resume),
              "%s, %s, %s".formatted(how(dense), recipe, dense.metadata()),
              how(dense),
              training,
              Zoo.recipe(name).preprocessing());
      Path file = run.place(name, resume).file(".pruned");
      ModelFileWriter.write(pruned, file);
      summary(graph, pruned, file, out);
    }
    return 0;
  }

  private void check() {
    if (rounds < 1 || rounds > 1000 || (epochs != null && epochs < 1)) {
      throw new BadInputException("--rounds and --epochs must be 1 or more");
    }
    if (codeBits < 1 || codeBits > 8) {
      throw new BadInputException("--code-bits is " + codeBits + "; give 1 to 8");
    }
    if (amount != null) {
      amount.check(method);
    }
  }

  private String name() {
    return network == null ? PruningRun.network(checkpoint) : network;
  }

  private Map<String, Target> targets(
      Session session, Recipe recipe, LabelledImages training, PrintWriter out) {
    List<Weighted> layers = session.network().network().weighted();
    Map<String, Target> targets = new LinkedHashMap<>();
    if (amount == null) {
      for (Weighted layer : layers) {
        targets.put(layer.name(), new Target.Density(recipe.densities().get(layer.name())));
      }
    } else {
      targets.putAll(amount.targets(session, training));
    }
    if (method.structured()) {
      targets.remove(layers.getLast().name()); // its filters are the classes
    }
    if (method.sparesTheFirstLayer()) {
      targets.remove(layers.getFirst().name());
    }
    targets.forEach((layer, target) -> out.println(layer + ": " + target.words()));
    out.flush();
    return targets;
  }

  /** The run in words, for the model's provenance. */
  private String how(TensorFile dense) {
    String target = amount == null ? "the densities of Han et al. 2015" : amount.words();
    return "trained on %s, pruned by %s to %s in %d rounds of retraining, %d-bit codes, seed %d"
        .formatted(
            dense.metadata().getOrDefault("dataset", run.dataset()),
            method,
            target,
            rounds,
            codeBits,
            run.seed());
  }

  private static void summary(Network before, CompressedNetwork after, Path file, PrintWriter out)
      throws IOException {
    long all = 0;
    long left = 0;
    out.printf("%-8s %12s %12s %12s%n", "layer", "weights", "then", "non-zero");
    for (Weighted layer : before.weighted()) {
      var filters = after.layer(layer.name()).filters();
      long weights = layer.weightShape().elements();
      all += weights;
      left += filters.nonZeros();
      out.printf(
          "%-8s %,12d %,12d %,12d%n",
          layer.name(), weights, filters.shape().elements(), filters.nonZeros());
    }
    out.printf(
        "%s: %,d of %,d weights, %.1fx fewer, in %,d bytes%n",
        file, left, all, (double) all / left, java.nio.file.Files.size(file));
    out.flush();
  }
}
