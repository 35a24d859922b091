package prunus.models.importers.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** Builds small ONNX models, written from the format's definition. */
final class OnnxModel {
  private final Proto graph = new Proto().text(2, "test");
  private final Random random;

  OnnxModel(long seed) {
    random = new Random(seed);
  }

  OnnxModel input(String name, long... dims) {
    graph.message(11, value(name, dims));
    return this;
  }

  OnnxModel output(String name, long... dims) {
    graph.message(12, value(name, dims));
    return this;
  }

  private static Proto value(String name, long... dims) {
    Proto shape = new Proto();
    for (long d : dims) {
      shape.message(1, new Proto().number(1, d));
    }
    Proto tensor = new Proto().number(1, 1).message(2, shape);
    return new Proto().text(1, name).message(2, new Proto().message(1, tensor));
  }

  /** Random weights around a mean, raw. */
  OnnxModel weights(String name, double mean, double spread, long... dims) {
    int count = 1;
    for (long d : dims) {
      count *= (int) d;
    }
    ByteBuffer raw = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      raw.putFloat((float) (mean + spread * (2 * random.nextDouble() - 1)));
    }
    graph.message(5, tensor(name, 1, dims).raw(9, raw.array()));
    return this;
  }

  OnnxModel integers(String name, long... values) {
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long v : values) {
      raw.putLong(v);
    }
    graph.message(5, tensor(name, 7, values.length).raw(9, raw.array()));
    return this;
  }

  static Proto tensor(String name, int type, long... dims) {
    Proto tensor = new Proto();
    for (long d : dims) {
      tensor.number(1, d);
    }
    return tensor.number(2, type).text(8, name);
  }

  OnnxModel initialiser(Proto tensor) {
    graph.message(5, tensor);
    return this;
  }

  /** A node: "Conv x,w,b -> y", then its attributes. */
  OnnxModel node(String text, Proto... attributes) {
    String operation = text.substring(0, text.indexOf(' '));
    String[] sides = text.substring(operation.length() + 1).split("->", -1);
    Proto node = new Proto();
    for (String in : sides[0].strip().split(",", -1)) {
      if (!sides[0].isBlank()) {
        node.text(1, in.strip());
      }
    }
    for (String out : sides[1].strip().split(",", -1)) {
      node.text(2, out.strip());
    }
    node.text(3, "/" + sides[1].strip() + "/" + operation).text(4, operation);
    for (Proto attribute : attributes) {
      node.message(5, attribute);
    }
    graph.message(1, node);
    return this;
  }

  static Proto ints(String name, long... values) {
    Proto attribute = new Proto().text(1, name).number(20, 7);
    for (long v : values) {
      attribute.number(8, v);
    }
    return attribute;
  }

  static Proto integer(String name, long value) {
    return new Proto().text(1, name).number(3, value).number(20, 2);
  }

  static Proto real(String name, float value) {
    return new Proto().text(1, name).real(2, value).number(20, 1);
  }

  static Proto text(String name, String value) {
    return new Proto().text(1, name).text(4, value).number(20, 3);
  }

  static Proto tensor(String name, Proto value) {
    return new Proto().text(1, name).message(5, value).number(20, 4);
  }

  /** The graph alone. */
  byte[] graphBytes() {
    return graph.bytes();
  }

  byte[] bytes() {
    return new Proto()
        .number(1, 8)
        .text(2, "prunus test")
        .message(7, graph)
        .message(8, new Proto().text(1, "").number(2, 15))
        .bytes();
  }
}
