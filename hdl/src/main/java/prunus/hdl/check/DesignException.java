package prunus.hdl.check;

import java.util.List;
import java.util.stream.Collectors;

/** A design with problems: all that were found, in the order of the modules. */
public final class DesignException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  public DesignException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
