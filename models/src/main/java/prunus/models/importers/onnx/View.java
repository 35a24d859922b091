package prunus.models.importers.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import prunus.models.graph.Shape;

/**
 * How the dimensions of a value in an ONNX graph are those of a map: each dimension holds some of
 * the map's axes, outermost first. {@code [[], [C], [H], [W]]} is an image, {@code [[], [C, H, W]]}
 * one flattened into a row, {@code [[], [H], [C]]} a sequence of tokens. Axes of one element stand
 * nowhere, for they may be thought anywhere; so reshaping, transposing, squeezing and flattening
 * are other views of the same map.
 */
record View(List<List<Axis>> dims) {
  /** An axis of a map. */
  enum Axis {
    CHANNEL,
    ROW,
    COLUMN;

    String letter() {
      return switch (this) {
        case CHANNEL -> "C";
        case ROW -> "H";
        case COLUMN -> "W";
      };
    }

    int size(Shape shape) {
      return switch (this) {
        case CHANNEL -> shape.channels();
        case ROW -> shape.height();
        case COLUMN -> shape.width();
      };
    }
  }

  View {
    dims = dims.stream().map(List::copyOf).toList();
  }

  /** A view with these axes, those of one element left out. */
  static View of(Shape shape, List<List<Axis>> dims) {
    return new View(
        dims.stream().map(d -> d.stream().filter(a -> a.size(shape) > 1).toList()).toList());
  }

  /** Batch, channel, row, column. */
  static View image(Shape shape) {
    return of(
        shape, List.of(List.of(), List.of(Axis.CHANNEL), List.of(Axis.ROW), List.of(Axis.COLUMN)));
  }

  /** Batch, row, column, channel. */
  static View channelsLast(Shape shape) {
    return of(
        shape, List.of(List.of(), List.of(Axis.ROW), List.of(Axis.COLUMN), List.of(Axis.CHANNEL)));
  }

  /** Batch and all the rest, in the map's own order. */
  static View row(Shape shape) {
    return of(shape, List.of(List.of(), List.of(Axis.CHANNEL, Axis.ROW, Axis.COLUMN)));
  }

  /** Batch, token, channel. */
  static View tokens(Shape shape) {
    return of(shape, List.of(List.of(), List.of(Axis.ROW), List.of(Axis.CHANNEL)));
  }

  /** Token, channel. */
  static View rows(Shape shape) {
    return of(shape, List.of(List.of(Axis.ROW), List.of(Axis.CHANNEL)));
  }

  /** Batch, channel, step in time. */
  static View sequence(Shape shape) {
    return of(shape, List.of(List.of(), List.of(Axis.CHANNEL), List.of(Axis.ROW)));
  }

  int rank() {
    return dims.size();
  }

  /** Elements of a dimension. */
  int size(int dim, Shape shape) {
    return dims.get(dim).stream().mapToInt(a -> a.size(shape)).reduce(1, Math::multiplyExact);
  }

  /** Sizes of all dimensions. */
  List<Integer> sizes(Shape shape) {
    List<Integer> sizes = new ArrayList<>();
    for (int d = 0; d < rank(); d++) {
      sizes.add(size(d, shape));
    }
    return sizes;
  }

  /** Whether a dimension is this axis, or has one element as the axis has. */
  boolean is(int dim, Axis axis, Shape shape) {
    return dims.get(dim).equals(axis.size(shape) > 1 ? List.of(axis) : List.of());
  }

  /** Whether it is an image of four dimensions. */
  boolean isImage(Shape shape) {
    return equals(image(shape));
  }

  /** The axes that are left, in order. */
  List<Axis> order() {
    return dims.stream().flatMap(List::stream).toList();
  }

  /** The dimension that an axis of more than one element stands in, if it stands there alone. */
  Optional<Integer> dimOf(Axis axis) {
    int at = dims.indexOf(List.of(axis));
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  /** The same elements in the same order with other dimensions; empty if an axis would be cut. */
  Optional<View> reshaped(List<Integer> sizes, Shape shape) {
    List<Axis> left = order();
    List<List<Axis>> out = new ArrayList<>();
    int next = 0;
    for (int size : sizes) {
      long product = 1;
      List<Axis> dim = new ArrayList<>();
      while (product < size && next < left.size()) {
        Axis axis = left.get(next++);
        product *= axis.size(shape);
        dim.add(axis);
      }
      if (product != size) {
        return Optional.empty();
      }
      out.add(dim);
    }
    return next == left.size() ? Optional.of(new View(out)) : Optional.empty();
  }

  /** The dimensions in another order. */
  View transposed(List<Integer> order) {
    return new View(order.stream().map(dims::get).toList());
  }

  /** Without some dimensions, which have one element. */
  View without(List<Integer> gone) {
    List<List<Axis>> out = new ArrayList<>(dims);
    gone.stream().sorted(Collections.reverseOrder()).forEach(d -> out.remove((int) d));
    return new View(out);
  }

  /** With dimensions of one element at these places of the result. */
  View with(List<Integer> places) {
    List<List<Axis>> out = new ArrayList<>(dims);
    places.stream().sorted().forEach(d -> out.add(d, List.of()));
    return new View(out);
  }

  /**
   * The axes of each dimension by their letters, as {@link prunus.models.graph.HostStep} has them.
   */
  String text() {
    return dims.stream()
        .map(d -> d.stream().map(Axis::letter).collect(Collectors.joining()))
        .collect(Collectors.joining(","));
  }
}
