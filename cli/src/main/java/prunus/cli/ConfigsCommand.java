package prunus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import prunus.array.config.Configs;
import prunus.report.JsonReport;

/** Lists the array configurations, or shows one. */
@Command(
    name = "configs",
    description = "List the array configurations, or show one as JSON.",
    mixinStandardHelpOptions = true)
final class ConfigsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "NAME|FILE", description = "Configuration to show.")
  private String name;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    if (name == null) {
      Configs.names().forEach(out::println);
    } else {
      out.println(JsonReport.pretty(Configs.load(name)));
    }
    out.flush();
    return 0;
  }
}
