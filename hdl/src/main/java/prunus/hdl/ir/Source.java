package prunus.hdl.ir;

/** A line of Java that made a part of a circuit. */
public record Source(String file, int line) {
  /** Where a line is not known. */
  public static final Source UNKNOWN = new Source("unknown", 0);

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
