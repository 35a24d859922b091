package prunus.models.quantise;

/** A layer that cannot take an addition along: a filter of it has no shift for the other map. */
final class UnfusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String layer;

  UnfusableException(String layer) {
    super("layer %s cannot take its addition along".formatted(layer));
    this.layer = layer;
  }

  String layer() {
    return layer;
  }
}
