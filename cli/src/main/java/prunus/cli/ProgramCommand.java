package prunus.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import prunus.array.program.ProgramJson;
import prunus.models.compress.CompressedNetwork;
import prunus.simulator.mapper.Mapper;

/** Prints what a network becomes on an array. */
@Command(
    name = "program",
    description = "Print the program a network becomes on an array, as JSON: steps and commands.",
    mixinStandardHelpOptions = true)
final class ProgramCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ModelOption model;

  @Mixin private ConfigOptions configOptions;

  @Option(names = "--layers", paramLabel = "a,b", split = ",", description = "Only these layers.")
  private List<String> layers = List.of();

  @Override
  public Integer call() {
    CompressedNetwork network;
    try (TerminalProgress progress = new TerminalProgress()) {
      network = model.load(progress);
    }
    var program =
        Mapper.map(
            network,
            configOptions.config(network, spec.commandLine().getErr()),
            Set.copyOf(layers));
    spec.commandLine().getOut().print(ProgramJson.write(program));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
