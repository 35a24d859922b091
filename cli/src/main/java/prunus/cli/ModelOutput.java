package prunus.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import prunus.models.compress.CompressedNetwork;
import prunus.models.file.ModelFileWriter;

/** Where a command writes the model it makes. */
final class ModelOutput {
  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE.pruned",
      description = "File to write.")
  private Path file;

  void write(CompressedNetwork model) {
    ModelFileWriter.write(model, file);
  }

  Path file() {
    return file;
  }
}
