package prunus.report;

/** How a report is written. */
public enum Format {
  TABLE("txt"),
  JSON("json"),
  CSV("csv");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  /** File name extension. */
  public String extension() {
    return extension;
  }
}
