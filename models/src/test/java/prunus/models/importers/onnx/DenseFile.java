package prunus.models.importers.onnx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.graph.Window;
import prunus.models.zoo.Zoo;

/**
 * Writes a chain of the zoo whole, every weight seeded noise: as large as the files that people
 * have. {@code DenseFile vgg16 vgg16.safetensors} or {@code DenseFile vgg16 vgg16.onnx}.
 */
public final class DenseFile {
  private static final long SEED = 16;

  private DenseFile() {}

  /** Network and file. */
  public static void main(String[] args) throws IOException {
    Network network = Zoo.recipe(args[0]).network();
    Path file = Path.of(args[1]);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      if (args[1].endsWith(".onnx")) {
        onnx(network, out);
      } else {
        safetensors(network, out);
      }
    }
  }

  private static void safetensors(Network network, OutputStream out) throws IOException {
    StringJoiner header = new StringJoiner(",", "{", "}");
    long at = 0;
    for (Weighted layer : network.weighted()) {
      long[] sizes = {layer.weightShape().elements(), layer.weightShape().filters()};
      String[] names = {layer.name() + ".weight", layer.name() + ".bias"};
      for (int i = 0; i < 2; i++) {
        header.add(
            "\"%s\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                .formatted(
                    names[i], i == 0 ? dims(layer) : "[" + sizes[1] + "]", at, at + 4 * sizes[i]));
        at += 4 * sizes[i];
      }
    }
    byte[] text = header.toString().getBytes(StandardCharsets.US_ASCII);
    out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).array());
    out.write(text);
    for (Weighted layer : network.weighted()) {
      weights(layer, out);
      out.write(new byte[4 * layer.weightShape().filters()]);
    }
  }

  private static List<Long> dims(Weighted layer) {
    WeightShape s = layer.weightShape();
    return layer instanceof FullyConnected
        ? List.of((long) s.filters(), (long) s.channels())
        : List.of((long) s.filters(), (long) s.channels(), (long) s.rows(), (long) s.columns());
  }

  /** Noise of the scale that keeps activations of the same size from layer to layer. */
  private static void weights(Weighted layer, OutputStream out) throws IOException {
    WeightShape s = layer.weightShape();
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + layer.name().hashCode());
    double scale = Math.sqrt(6.0 / s.filterSize());
    ByteBuffer some = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    for (long i = 0; i < s.elements(); i++) {
      some.putFloat((float) ((2 * random.nextFloat() - 1) * scale));
      if (!some.hasRemaining() || i == s.elements() - 1) {
        out.write(some.array(), 0, some.position());
        some.clear();
      }
    }
  }

  /** A message's fields are written before its weights, whose length is known beforehand. */
  private static void onnx(Network network, OutputStream out) throws IOException {
    OnnxModel model = new OnnxModel(0);
    var in = network.input();
    model.input(Network.INPUT, 1, in.channels(), in.height(), in.width());
    for (Network.Node node : network.nodes()) {
      String name = node.layer().name();
      String reads = node.inputs().getFirst();
      switch (node.layer()) {
        case Convolution c ->
            model.node(
                "Conv %s,%s.weight -> %s".formatted(reads, name, name),
                OnnxModel.ints("pads", pads(c.window())));
        case FullyConnected f ->
            model
                .node("Flatten %s -> %s.in".formatted(reads, name))
                .node(
                    "Gemm %s.in,%s.weight -> %s".formatted(name, name, name),
                    OnnxModel.integer("transB", 1));
        case Pool p ->
            model.node(
                "MaxPool %s -> %s".formatted(reads, name),
                OnnxModel.ints("kernel_shape", p.window().rows(), p.window().columns()),
                OnnxModel.ints("strides", p.window().strideRows(), p.window().strideColumns()));
        default -> model.node("Relu %s -> %s".formatted(reads, name));
      }
    }
    model.output(network.last().layer().name(), 1, network.output().elements());
    byte[] small = model.graphBytes();
    List<byte[]> heads = new ArrayList<>();
    long length = small.length;
    for (Weighted layer : network.weighted()) {
      long[] dims = dims(layer).stream().mapToLong(Long::longValue).toArray();
      long bytes = 4 * layer.weightShape().elements();
      byte[] tensor = OnnxModel.tensor(layer.name() + ".weight", 1, dims).bytes();
      byte[] data = field(9, bytes);
      byte[] head = field(5, tensor.length + data.length + bytes);
      byte[] all =
          ByteBuffer.allocate(head.length + tensor.length + data.length)
              .put(head)
              .put(tensor)
              .put(data)
              .array();
      heads.add(all);
      length += all.length + bytes;
    }
    out.write(new Proto().number(1, 8).bytes());
    out.write(new Proto().message(8, new Proto().text(1, "").number(2, 15)).bytes());
    out.write(field(7, length));
    out.write(small);
    for (Weighted layer : network.weighted()) {
      out.write(heads.removeFirst());
      weights(layer, out);
    }
  }

  private static long[] pads(Window w) {
    return new long[] {w.top(), w.left(), w.bottom(), w.right()};
  }

  /** Number and length of a field of bytes. */
  private static byte[] field(int field, long length) {
    ByteBuffer out = ByteBuffer.allocate(16);
    out.put((byte) (8 * field + 2));
    long rest = length;
    while (rest >>> 7 != 0) {
      out.put((byte) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.put((byte) rest);
    return java.util.Arrays.copyOf(out.array(), out.position());
  }
}
