package prunus.models.values;

import prunus.models.BadInputException;
import prunus.models.graph.HostStep;
import prunus.models.graph.Shape;
import prunus.models.host.HostTensor;

/** Between a map's order, channel, row, column, and that of a tensor of the host. */
final class Axes {
  private Axes() {}

  /** A map as the tensor of a port. */
  static HostTensor tensor(HostStep.Port port, Shape shape, float[] map) {
    int[] places = places(port, shape);
    float[] out = new float[map.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = map[places[i]];
    }
    return HostTensor.of(out, port.dims().stream().mapToLong(Long::longValue).toArray());
  }

  /** The tensor of a port as a map. */
  static float[] map(HostStep.Port port, Shape shape, HostTensor tensor) {
    if (tensor.floats() == null || tensor.floats().length != shape.elements()) {
      throw new BadInputException(
          "the host makes %s, which is not the map %s of %s"
              .formatted(port.value(), port.map(), shape));
    }
    int[] places = places(port, shape);
    float[] out = new float[tensor.floats().length];
    for (int i = 0; i < out.length; i++) {
      out[places[i]] = tensor.floats()[i];
    }
    return out;
  }

  /** Place in the map of each element of the tensor. */
  private static int[] places(HostStep.Port port, Shape s) {
    String axes = port.axes().replace(",", "");
    int[] sizes = new int[axes.length()];
    for (int a = 0; a < sizes.length; a++) {
      sizes[a] =
          switch (axes.charAt(a)) {
            case 'C' -> s.channels();
            case 'H' -> s.height();
            default -> s.width();
          };
    }
    int[] places = new int[Math.toIntExact(s.elements())];
    int[] at = new int[3];
    for (int i = 0; i < places.length; i++) {
      int left = i;
      java.util.Arrays.fill(at, 0);
      for (int a = sizes.length - 1; a >= 0; a--) {
        at["CHW".indexOf(axes.charAt(a))] = left % sizes[a];
        left /= sizes[a];
      }
      places[i] = (at[0] * s.height() + at[1]) * s.width() + at[2];
    }
    return places;
  }
}
