package prunus.training.learn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import prunus.models.BadInputException;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.HostMap;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.graph.Window;
import prunus.models.tensors.DenseArray;
import prunus.models.tensors.TensorFile;

/** A network of the models module with parameters the framework can train. */
public final class TrainedNetwork implements AutoCloseable {
  private final NDManager manager = NDManager.newBaseManager();
  private final Network network;
  private final Map<String, Parameter> weights = new LinkedHashMap<>();
  private final Map<String, Parameter> biases = new LinkedHashMap<>();

  /** Random weights, normal with variance 2 / inputs (He et al. 2015); biases 0. */
  public TrainedNetwork(Network network, long seed) {
    this.network = network;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (Weighted layer : network.weighted()) {
      WeightShape shape = layer.weightShape();
      float[] initial = new float[Math.toIntExact(shape.elements())];
      double scale = Math.sqrt(2.0 / shape.filterSize());
      for (int i = 0; i < initial.length; i++) {
        initial[i] = (float) (random.nextGaussian() * scale);
      }
      weights.put(layer.name(), new Parameter(manager, initial, tensor(layer)));
      biases.put(
          layer.name(),
          new Parameter(manager, new float[shape.filters()], new Shape(shape.filters())));
    }
  }

  private static Shape tensor(Weighted layer) {
    WeightShape s = layer.weightShape();
    return switch (layer) {
      case Convolution c -> new Shape(s.filters(), s.channels(), s.rows(), s.columns());
      case FullyConnected f -> new Shape(s.filters(), s.channels());
    };
  }

  /**
   * Weights and biases, named {@code LAYER.weight} and {@code LAYER.bias}.
   *
   * @param metadata the file's text entries
   */
  public TensorFile dense(Map<String, String> metadata) {
    Map<String, DenseArray> tensors = new LinkedHashMap<>();
    parameters().forEach((name, parameter) -> tensors.put(name, parameter.dense()));
    return new TensorFile(metadata, tensors);
  }

  /** All that training goes on from, by name. */
  public Map<String, DenseArray> state() {
    Map<String, DenseArray> state = new LinkedHashMap<>();
    parameters().forEach((name, parameter) -> state.putAll(parameter.state(name)));
    return state;
  }

  /** Takes over what {@link #state} gave. */
  public void restore(Map<String, DenseArray> state) {
    parameters().forEach((name, parameter) -> parameter.restore(name, state));
  }

  /** Whether all weights and biases are numbers. */
  boolean isFinite() {
    return parameters().values().stream().allMatch(Parameter::isFinite);
  }

  /** Weights and biases by their names in files. */
  public Map<String, Parameter> parameters() {
    Map<String, Parameter> all = new LinkedHashMap<>();
    for (Weighted layer : network.weighted()) {
      all.put(layer.name() + ".weight", weights.get(layer.name()));
      all.put(layer.name() + ".bias", biases.get(layer.name()));
    }
    return all;
  }

  /** What holds the network's memory outside the heap. */
  NDManager manager() {
    return manager;
  }

  /** Frees the memory outside the heap. */
  @Override
  public void close() {
    manager.close();
  }

  /** Its layers and sizes. */
  public Network network() {
    return network;
  }

  /** A layer's weights, in the order filter, channel, row, column. */
  public Parameter weights(String layer) {
    return weights.get(layer);
  }

  /** A layer's biases. */
  public Parameter bias(String layer) {
    return biases.get(layer);
  }

  /**
   * Every layer's output for some images, by layer name.
   *
   * @param dropout share of a fully connected layer's inputs that is dropped, by layer; 0 where it
   *     is missing
   */
  Map<String, NDArray> outputs(NDArray images, Map<String, Float> dropout) {
    Map<String, NDArray> made = new LinkedHashMap<>();
    made.put(Network.INPUT, images);
    for (Network.Node node : network.nodes()) {
      NDArray in = made.get(node.inputs().getFirst());
      String name = node.layer().name();
      made.put(
          name,
          switch (node.layer()) {
            case Convolution c -> convolve(c, in);
            case FullyConnected f -> multiply(f, in, dropout.getOrDefault(f.name(), 0f));
            case Pool p -> pool(p, in);
            case Relu r -> rectify(r, in);
            case Add _ -> in.add(made.get(node.inputs().getLast()));
            case HostMap map ->
                throw new BadInputException(
                    "layer %s is the host's, which is not trained".formatted(map.name()));
            case Concat c ->
                node.inputs().stream().skip(1).map(made::get).reduce(in, (a, b) -> a.concat(b, 1));
          });
    }
    return made;
  }

  /** The images' scores. */
  NDArray scores(NDArray images, Map<String, Float> dropout) {
    return outputs(images, dropout).get(network.last().layer().name());
  }

  private NDArray convolve(Convolution c, NDArray in) {
    return Conv2d.conv2d(
            in,
            weights.get(c.name()).value(),
            biases.get(c.name()).value(),
            stride(c.window()),
            pad(c.name(), c.window()),
            new Shape(c.window().dilationRows(), c.window().dilationColumns()),
            c.groups())
        .singletonOrThrow();
  }

  private static NDArray rectify(Relu relu, NDArray in) {
    NDArray positive = Activation.relu(in);
    return Double.isFinite(relu.limit()) ? positive.minimum((float) relu.limit()) : positive;
  }

  private static Shape stride(Window w) {
    return new Shape(w.strideRows(), w.strideColumns());
  }

  private static Shape pad(String layer, Window w) {
    if (w.top() != w.bottom() || w.left() != w.right()) {
      throw new BadInputException(
          "layer %s has different padding on opposite sides, which is not trained here; give it the same"
              .formatted(layer));
    }
    return new Shape(w.top(), w.left());
  }

  private NDArray multiply(FullyConnected f, NDArray in, float dropout) {
    NDArray flat = in.reshape(in.getShape().get(0), -1);
    NDArray dropped = dropout > 0 ? Dropout.dropout(flat, dropout, true).singletonOrThrow() : flat;
    return Linear.linear(dropped, weights.get(f.name()).value(), biases.get(f.name()).value())
        .singletonOrThrow();
  }

  private static NDArray pool(Pool p, NDArray in) {
    Shape window = new Shape(p.window().rows(), p.window().columns());
    Shape stride = stride(p.window());
    Shape pad = pad(p.name(), p.window());
    return switch (p.kind()) {
      case MAX -> ai.djl.nn.pooling.Pool.maxPool2d(in, window, stride, pad, p.ceil());
      case AVERAGE ->
          ai.djl.nn.pooling.Pool.avgPool2d(in, window, stride, pad, p.ceil(), !p.inside());
    };
  }
}
