package prunus.models.graph;

/**
 * Shape of a feature map: channels × height × width, each at least 1. A vector of n is n × 1 × 1.
 *
 * @param channels number of feature maps
 * @param height rows
 * @param width columns
 */
public record Shape(int channels, int height, int width) {
  /** No map at all: the input of a network that begins with a step of the host. */
  public static final Shape NONE = new Shape(0, 0, 0);

  public Shape {
    boolean none = channels == 0 && height == 0 && width == 0;
    if (!none && (channels < 1 || height < 1 || width < 1)) {
      throw new IllegalArgumentException(
          "shape " + channels + "x" + height + "x" + width + " has a dimension below 1");
    }
  }

  /** The shape of a vector. */
  public static Shape vector(int length) {
    return new Shape(length, 1, 1);
  }

  /** Number of elements; a {@code long}, since a product of three ints may not fit in one. */
  public long elements() {
    return (long) channels * height * width;
  }

  @Override
  public String toString() {
    return elements() == 0 ? "none" : channels + "x" + height + "x" + width;
  }
}
