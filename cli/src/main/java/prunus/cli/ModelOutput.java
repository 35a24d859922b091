package prunus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import prunus.models.BadInputException;
import prunus.models.OutputFile;
import prunus.models.UserFile;
import prunus.models.compress.CompressedNetwork;
import prunus.models.file.ModelFileWriter;

/** Where a command writes the model it makes. */
final class ModelOutput {
  private static final String STANDARD_OUTPUT = "-";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE.pruned",
      description = "File to write; - is standard output.")
  private String file;

  /**
   * Refuses, before any long work, a file that cannot be written or that is read.
   *
   * @param input what the model is made of; a name that is no file is no matter
   */
  void check(String input) {
    if (file.equals(STANDARD_OUTPUT)) {
      return;
    }
    try {
      Path out = Path.of(file);
      if (Files.exists(out) && isFile(input) && Files.isSameFile(out, Path.of(input))) {
        throw new BadInputException(
            "-o %s is the input itself, which would be lost; give another name".formatted(file));
      }
      OutputFile.check(out);
    } catch (IOException e) {
      throw new BadInputException(
          "cannot write %s (%s); give -o another name, or - for standard output"
              .formatted(file.isEmpty() ? "to an empty name" : file, UserFile.reason(e)),
          e);
    }
  }

  private static boolean isFile(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  void write(CompressedNetwork model) {
    if (file.equals(STANDARD_OUTPUT)) {
      byte[] bytes = ModelFileWriter.bytes(model);
      System.out.write(bytes, 0, bytes.length);
    } else {
      ModelFileWriter.write(model, Path.of(file));
    }
  }

  /** For words about the model: not standard output where the model itself goes there. */
  PrintWriter words(CommandSpec spec) {
    return file.equals(STANDARD_OUTPUT) ? spec.commandLine().getErr() : spec.commandLine().getOut();
  }

  @Override
  public String toString() {
    return file.equals(STANDARD_OUTPUT) ? "standard output" : file;
  }
}
