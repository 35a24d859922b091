package prunus.models.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private static Network.Node node(Layer layer, String... inputs) {
    return new Network.Node(layer, List.of(inputs));
  }

  private static Network network(Network.Node... nodes) {
    return new Network("net", new Shape(3, 8, 8), List.of(nodes));
  }

  private static Convolution conv(String name, int channels) {
    return new Convolution(name, 4, channels, 3, 3, 1, 1, 1);
  }

  private static void refused(ThrowingCallable call, String... parts) {
    assertThatThrownBy(call)
        .isInstanceOf(InvalidNetworkException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void givesShapesAndReaders() {
    Network n =
        network(
            node(conv("a", 3), "input"),
            node(new Relu("r"), "a"),
            node(conv("b", 4), "r"),
            node(conv("c", 4), "r"),
            node(new Concat("cat"), "b", "c"),
            node(new Pool("p", Pool.Kind.MAX, 2, 2, 2, 0, false), "cat"));
    assertThat(n.shapeOf("cat")).isEqualTo(new Shape(8, 8, 8));
    assertThat(n.output()).isEqualTo(new Shape(8, 4, 4));
    assertThat(n.readersOf("r")).containsExactly("b", "c");
    assertThat(n.last().layer().name()).isEqualTo("p");
    assertThat(n.weighted()).extracting(Layer::name).containsExactly("a", "b", "c");
  }

  @Test
  void putsLayersInOrder() {
    List<Network.Node> nodes = new ArrayList<>();
    String previous = "input";
    for (int i = 0; i < 60; i++) {
      nodes.add(node(new Relu("r" + i), previous));
      previous = "r" + i;
    }
    List<String> wanted = nodes.stream().map(x -> x.layer().name()).toList();
    Collections.shuffle(nodes, new Random(5));
    Network n = new Network("net", new Shape(1, 2, 2), nodes);
    assertThat(n.nodes()).extracting(x -> x.layer().name()).isEqualTo(wanted);
  }

  @Test
  void refusesWhatIsNotWellFormed() {
    refused(() -> network(), "net", "no layer");
    refused(() -> network(node(conv("a", 3), "input"), node(conv("a", 4), "a")), "two layers", "a");
    refused(() -> network(node(new Relu("input"), "input")), "input");
    refused(() -> network(node(conv("a", 3), "b")), "a", "reads b", "does not exist");
    refused(() -> network(node(new Relu("a"), "b"), node(new Relu("b"), "a")), "cycle");
    refused(() -> network(node(new Relu("a"), "a")), "cycle");
    refused(
        () -> network(node(new Relu("a"), "input"), node(new Relu("b"), "input")), "one output");
    refused(() -> network(node(conv("a", 5), "input")), "layer a", "5 input channels", "3x8x8");
    refused(() -> network(node(new FullyConnected("f", 2, 7), "input")), "f", "7", "192");
    refused(() -> network(node(new Relu("a"), "input", "input")), "takes one input");
    refused(() -> network(node(new Concat("a"))), "joins nothing");
    refused(
        () ->
            network(
                node(new Pool("p", Pool.Kind.MAX, 2, 2, 2, 0, false), "input"),
                node(new Concat("cat"), "p", "input")),
        "cat",
        "differ");
    refused(
        () -> new Convolution("a", 4, 3, 9, 9, 1, 0, 1).outputShape(List.of(new Shape(3, 8, 8))),
        "a",
        "kernel");
    refused(() -> new Convolution("a", 4, 3, 3, 3, 1, 0, 2), "groups");
    refused(() -> new Convolution("a", 4, 3, 3, 3, 1, -1, 1), "padding");
    refused(
        () ->
            new Convolution("a", 4, 3, 3, 3, 1, Integer.MAX_VALUE, 1)
                .outputShape(List.of(new Shape(3, 8, 8))),
        "absurd");
    refused(() -> new Convolution("a", 0, 3, 3, 3, 1, 1, 1), "below 1");
    refused(() -> new Pool("p", Pool.Kind.MAX, 0, 2, 2, 0, false), "window");
  }

  /** Counts windows instead of computing their number. */
  @Test
  void poolingOutputSizesAreCounted() {
    for (int size = 1; size < 20; size++) {
      for (int window = 1; window <= 4; window++) {
        for (int stride = 1; stride <= 4; stride++) {
          for (int pad = 0; pad < window; pad++) {
            if (size + 2 * pad >= window) {
              compare(size, window, stride, pad);
            }
          }
        }
      }
    }
  }

  private static void compare(int size, int window, int stride, int pad) {
    int whole = 0;
    int partial = 0;
    for (int start = -pad; start < size + pad; start += stride) {
      whole += start + window <= size + pad ? 1 : 0;
      // a partial window counts if it follows a whole one and begins inside image or first padding
      boolean previousReachedEnd = start - stride + window >= size + pad && start > -pad;
      partial += start < size && !previousReachedEnd ? 1 : 0;
    }
    Shape in = new Shape(1, size, size);
    int floor =
        new Pool("p", Pool.Kind.MAX, window, window, stride, pad, false)
            .outputShape(List.of(in))
            .height();
    int ceil =
        new Pool("p", Pool.Kind.MAX, window, window, stride, pad, true)
            .outputShape(List.of(in))
            .height();
    int expectedFloor = (whole - 1) * stride - pad >= size ? whole - 1 : whole;
    assertThat(floor).as("floor %d %d %d %d", size, window, stride, pad).isEqualTo(expectedFloor);
    assertThat(ceil).as("ceil %d %d %d %d", size, window, stride, pad).isEqualTo(partial);
  }
}
