package prunus.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import prunus.models.BadInputException;
import prunus.models.UserFile;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Provenance;
import prunus.models.graph.Shape;
import prunus.report.ClassLine;
import prunus.simulator.result.RunResult;
import prunus.simulator.result.TopClasses;

/** Options about the most likely classes, and the classes. */
final class TopOptions {
  private static final int DEFAULT = 5;
  private static final int MAX_LABELS = 1 << 24;

  @Option(
      names = "--top",
      paramLabel = "K",
      description =
          "Report the K most likely classes of a trained or imported model on a given input; by"
              + " default 5 if it classifies, 0 for none.")
  private Integer top;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "Names of the classes, a line each, for --top.")
  private Path labels;

  /** Reads the labels, before any long work. */
  List<String> read() {
    if (top != null && top < 0) {
      throw new BadInputException("--top is " + top + "; give a number of classes, 0 or more");
    }
    if (labels == null) {
      return List.of();
    }
    try {
      byte[] text = UserFile.read(labels, MAX_LABELS);
      return new String(text, StandardCharsets.UTF_8).lines().map(TopOptions::printable).toList();
    } catch (IOException e) {
      throw new BadInputException("cannot read " + labels + ": " + UserFile.reason(e), e);
    }
  }

  private static String printable(String label) {
    String plain = label.strip();
    return plain.length() > 100 ? plain.substring(0, 100) : plain;
  }

  /**
   * Refuses labels that cannot be those of the model, and classes that would mean nothing.
   *
   * @param given whether the user named what the network runs on, and it is no matrix
   */
  void check(CompressedNetwork model, boolean given, List<String> names) {
    Shape output = model.network().output();
    if (labels != null && names.size() < output.elements()) {
      throw new BadInputException(
          "%s has %d lines and the network has %d classes; give one line for each class"
              .formatted(labels, names.size(), output.elements()));
    }
    if (top != null && top > 0 && !meaningful(model, given)) {
      throw new BadInputException(
          "--top asks for classes, which only a trained network whose last layer is the array's"
              + " has, on a given input; give --input, or leave --top out");
    }
  }

  private static boolean meaningful(CompressedNetwork model, boolean given) {
    boolean byHost = model.host().outputs().values().stream().anyMatch(port -> !port.onArray());
    return given && !byHost && model.provenance().kind() != Provenance.Kind.SYNTHETIC;
  }

  List<ClassLine> classes(RunResult run, boolean given, List<String> names) {
    int count = top == null ? DEFAULT : top;
    Shape output = run.model().network().output();
    boolean vector = output.height() == 1 && output.width() == 1 && output.channels() >= 2;
    if (!meaningful(run.model(), given) || (top == null && !vector)) {
      return List.of();
    }
    return TopClasses.of(run.output(), count).stream()
        .map(c -> new ClassLine(c.index(), c.probability(), label(names, c.index())))
        .toList();
  }

  private static String label(List<String> names, int index) {
    return index < names.size() ? names.get(index) : null;
  }
}
