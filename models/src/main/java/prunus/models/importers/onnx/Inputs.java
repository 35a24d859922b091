package prunus.models.importers.onnx;

import java.util.List;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.importers.ImportException;
import prunus.models.importers.onnx.Value.Feature;
import prunus.models.json.NetworkJson;

/** What a graph's input is: an image, a sequence, tokens or a vector, by its sizes and readers. */
final class Inputs {
  private static final List<Long> LAST_TO_FIRST = List.of(0L, 3L, 1L, 2L);

  private Inputs() {}

  /**
   * The input as a map.
   *
   * @param dims sizes; the first may be unknown
   */
  static Feature feature(OnnxGraph graph, String name, List<Long> dims, NetworkBuilder builder) {
    int rank = dims.size();
    boolean known = dims.stream().skip(1).allMatch(d -> d > 0 && d <= NetworkJson.MAX_DIMENSION);
    if (rank < 2 || rank > 4 || !known || dims.getFirst() > 1) {
      throw new ImportException(
          "its input %s has sizes %s; one image (1, channels, height, width), sequence (1, channels,"
                  .formatted(name, dims)
              + " length) or vector (1, n) is needed, with fixed sizes; give --input-shape "
              + name
              + "=SIZES");
    }
    int[] s = dims.stream().skip(1).mapToInt(Long::intValue).toArray();
    if (dims.stream().skip(1).mapToDouble(d -> d).reduce(1, (a, b) -> a * b)
        > NetworkJson.MAX_ELEMENTS) {
      throw new ImportException("its input has the absurd sizes " + dims);
    }
    List<OnnxNode> readers = graph.nodes().stream().filter(n -> n.inputs().contains(name)).toList();
    boolean last =
        !readers.isEmpty()
            && readers.stream()
                .allMatch(
                    n ->
                        n.operation().equals("Transpose")
                            && n.integers("perm", List.of()).equals(LAST_TO_FIRST));
    boolean convolved = readers.stream().anyMatch(n -> n.operation().equals("Conv"));
    Shape shape =
        switch (rank) {
          case 2 -> Shape.vector(s[0]);
          case 3 -> convolved ? new Shape(s[0], s[1], 1) : new Shape(s[1], s[0], 1);
          default -> last ? new Shape(s[2], s[0], s[1]) : new Shape(s[0], s[1], s[2]);
        };
    return builder.given(
        Network.INPUT,
        shape,
        switch (rank) {
          case 2 -> View::row;
          case 3 -> convolved ? View::sequence : View::tokens;
          default -> last ? View::channelsLast : View::image;
        });
  }
}
