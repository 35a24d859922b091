package prunus.hdl.ir;

/**
 * A line of Java that made a part of a circuit.
 *
 * @param member class and, unless it is the constructor, method: {@code PrunusArray.counters}
 */
public record Source(String file, int line, String member) {
  /** Where a line is not known. */
  public static final Source UNKNOWN = new Source("unknown", 0, "unknown");

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
