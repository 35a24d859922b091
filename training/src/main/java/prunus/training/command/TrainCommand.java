package prunus.training.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import prunus.models.BadInputException;
import prunus.training.learn.Regularisation;
import prunus.training.run.Recipe;
import prunus.training.run.Session;
import prunus.training.run.TrainingRun;

/** {@code sim train}: a LeNet from nothing to trained weights. */
@Command(
    name = "train",
    description = "Train a LeNet; sim prune --checkpoint goes on from what it writes.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--network",
      required = true,
      paramLabel = "NAME",
      description = "lenet300 or lenet5.")
  private String network;

  @Mixin private RunOptions run;

  @Option(
      names = "--regularise",
      defaultValue = "l2",
      paramLabel = "l1|l2",
      description = "What pulls weights to zero (${DEFAULT-VALUE}).")
  private Regularisation.Kind regularise;

  @Option(
      names = "--strength",
      paramLabel = "X",
      defaultValue = "1e-5",
      description = "How much: X · sum |w|, or X/2 · sum w² (${DEFAULT-VALUE}).")
  private float strength;

  @Option(names = "--epochs", paramLabel = "N", description = "By default the network's own.")
  private Integer epochs;

  @Option(
      names = "--rate",
      paramLabel = "X",
      description = "First learning rate; by default the network's own.")
  private Float rate;

  @Option(
      names = "--resume",
      description = "Go on from the state that an interrupted run left in --out.")
  private boolean resume;

  @Override
  public Integer call() {
    Recipe own = Recipe.of(network);
    Recipe recipe =
        own.with(epochs == null ? own.epochs() : epochs, rate == null ? own.rate() : rate)
            .with(new Regularisation(regularise, strength));
    if (recipe.epochs() < 1 || !(recipe.rate() > 0) || !(strength >= 0)) {
      throw new BadInputException("--epochs and --rate must be above 0, --strength 0 or more");
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("network", network);
    metadata.put("dataset", run.dataset());
    metadata.put("seed", Long.toString(run.seed()));
    metadata.put("epochs", Integer.toString(recipe.epochs()));
    metadata.put("rate", Float.toString(recipe.rate()));
    metadata.put("regularise", "%s %s".formatted(regularise, strength));
    var out = spec.commandLine().getOut();
    try (Session session = run.session(network, run.training(), out)) {
      Path dense = TrainingRun.run(session, recipe, run.place(network, resume), metadata);
      out.println(dense + ": go on with sim prune --checkpoint " + dense);
      out.flush();
    }
    return 0;
  }
}
