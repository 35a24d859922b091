package prunus.simulator.result;

/** What a layer is, by the names that model files use. */
public enum LayerKind {
  CONVOLUTION("convolution"),
  FULLY_CONNECTED("fullyConnected"),
  MAX_POOL("maxPool"),
  AVERAGE_POOL("averagePool"),
  RELU("relu"),
  ADDITION("addition"),
  HOST("host"),
  /** All layers of a run. */
  TOTAL("total");

  private final String key;

  LayerKind(String key) {
    this.key = key;
  }

  /** Name in files. */
  public String key() {
    return key;
  }
}
