package prunus.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import prunus.array.config.ArrayConfig;
import prunus.codegen.rtl.RtlFiles;

/** Writes the array's Verilog. */
@Command(
    name = "verilog",
    description = "Generate the array's Verilog: a file for each module, ports and registers.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class VerilogCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ConfigOptions configOptions;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder to write into.")
  private Path out;

  @Override
  public Integer call() {
    ArrayConfig config = configOptions.config();
    Map<String, String> files = RtlFiles.of(config);
    OutputFolder folder = new OutputFolder(out);
    folder.check();
    folder.write(files);
    var to = spec.commandLine().getOut();
    to.printf("%s: %d files of %s%n", out, files.size(), config.name());
    to.flush();
    return 0;
  }
}
