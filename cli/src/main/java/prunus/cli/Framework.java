package prunus.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import prunus.models.training.TrainingFramework;
import prunus.models.training.TrainingRequest;

/** Hands requests to the training framework; its lines go to standard output at once. */
final class Framework {
  private Framework() {}

  static void run(CommandSpec spec, TrainingRequest request) {
    PrintWriter out = spec.commandLine().getOut();
    TrainingFramework.find()
        .run(
            request,
            line -> {
              out.println(line);
              out.flush();
            });
  }
}
