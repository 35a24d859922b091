package prunus.models.tensors;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a file says of an array before its values are read.
 *
 * @param dims sizes, outermost first, each 0 or more
 * @param type as the format writes it: {@code F32}, {@code <f4}
 */
public record TensorInfo(List<Long> dims, String type) {
  private static final String UNREADABLE = "?";

  public TensorInfo {
    dims = List.copyOf(dims);
  }

  /** An array whose form is not known; reading it says why. */
  static TensorInfo notReadable() {
    return new TensorInfo(List.of(), UNREADABLE);
  }

  /** Whether nothing is known of it; reading it says why. */
  public boolean unreadable() {
    return type.equals(UNREADABLE);
  }

  /** Whether its values are whole numbers or truths. */
  public boolean whole() {
    return type.matches("[IU]\\d+|BOOL|[<>=|]?[iub]\\d+");
  }

  /** How many values it holds; as a double, for nothing bounds the sizes yet. */
  public double elements() {
    return dims.stream().mapToDouble(d -> d).reduce(1, (a, b) -> a * b);
  }

  /** The sizes as {@code 20x1x5x5}; a single value has none. */
  public String sizes() {
    return dims.isEmpty()
        ? unreadable() ? "of an unknown form" : "one value"
        : dims.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }
}
