package prunus.models.importers.onnx;

import java.util.Arrays;
import java.util.List;
import prunus.models.tensors.Values;

/** Tensors in nodes, and tensors of one value many times. */
final class ConstantRule implements Rule {
  @Override
  public List<String> operators() {
    return List.of("Constant", "ConstantOfShape");
  }

  @Override
  public String becomes() {
    return "a constant, which takes no memory";
  }

  @Override
  public Value apply(OnnxNode node, Scope scope) {
    OnnxNode.Attribute value = node.attributes().get("value");
    return new Value.Constant(
        node.operation().equals("Constant") ? constant(node, value) : filled(node, scope, value));
  }

  private static OnnxTensor constant(OnnxNode node, OnnxNode.Attribute value) {
    String name = node.outputs().getFirst();
    if (value != null && value.tensor() != null) {
      return value.tensor();
    }
    for (String one : List.of("value_float", "value_int")) {
      OnnxNode.Attribute a = node.attributes().get(one);
      if (a != null) {
        return one.endsWith("float")
            ? OnnxTensor.floats(name, List.of(), Values.of(new float[] {a.real()}))
            : OnnxTensor.integers(name, List.of(), a.integer());
      }
    }
    OnnxNode.Attribute reals = node.attributes().get("value_floats");
    if (reals != null) {
      return OnnxTensor.floats(name, List.of(reals.reals().length), Values.of(reals.reals()));
    }
    OnnxNode.Attribute integers = node.attributes().get("value_ints");
    if (integers != null) {
      long[] all = integers.integers().stream().mapToLong(Long::longValue).toArray();
      return OnnxTensor.integers(name, List.of(all.length), all);
    }
    throw node.refused("has no tensor as its value");
  }

  private static OnnxTensor filled(OnnxNode node, Scope scope, OnnxNode.Attribute value) {
    long[] sizes = scope.constant(node, 0).needIntegers();
    double count = 1;
    for (long size : sizes) {
      count *= size;
      if (size < 0 || count > Integer.MAX_VALUE) {
        throw node.refused("has the absurd sizes " + Arrays.toString(sizes));
      }
    }
    List<Integer> dims = Arrays.stream(sizes).mapToObj(s -> (int) s).toList();
    String name = node.outputs().getFirst();
    if (value == null || value.tensor() == null) {
      return OnnxTensor.floats(name, dims, Values.repeated(0, (int) count));
    }
    double[] one = value.tensor().needNumbers();
    if (value.tensor().integers() != null) {
      long[] all = new long[(int) Math.min(count, 1 << 16)];
      Arrays.fill(all, value.tensor().needIntegers()[0]);
      return OnnxTensor.integers(name, dims, all);
    }
    return OnnxTensor.floats(name, dims, Values.repeated((float) one[0], (int) count));
  }
}
