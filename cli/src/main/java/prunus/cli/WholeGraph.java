package prunus.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.HostPart;
import prunus.models.graph.Shape;
import prunus.models.host.HostRuntime;
import prunus.models.host.HostTensor;
import prunus.models.importers.onnx.OnnxFile;
import prunus.models.input.InputTensor;
import prunus.models.input.NetworkInput;

/** An ONNX model as onnxruntime runs it, for what an imported network is held against. */
final class WholeGraph {
  private final Path file;
  private final CompressedNetwork model;
  private final HostRuntime host;

  WholeGraph(Path file, CompressedNetwork model, HostRuntime host) {
    this.file = file;
    this.model = model;
    this.host = host;
  }

  /** All its outputs that are floats, one behind the other; scores without a last softmax. */
  float[] outputs(NetworkInput input) {
    Map<String, HostTensor> inputs = new LinkedHashMap<>();
    OnnxFile.inputs(file)
        .forEach(
            (name, in) ->
                inputs.put(
                    name,
                    input.given().containsKey(name)
                        ? input.given().get(name)
                        : tensor(input.map(), in.sizes())));
    HostPart part = model.host();
    return FloatAgreement.joined(
        OnnxFile.outputs(
            file, inputs, host, output -> part.none() || part.outputs().get(output).onArray()));
  }

  /** A map in the order of the graph's input: with channels first, or last. */
  private static HostTensor tensor(InputTensor map, List<Long> sizes) {
    Shape s = map.shape();
    int plane = s.height() * s.width();
    boolean last =
        sizes.size() > 2
            && sizes.getLast() == s.channels()
            && !sizes.get(1).equals((long) s.channels());
    float[] values = map.values();
    if (last) {
      values = new float[map.values().length];
      for (int i = 0; i < values.length; i++) {
        values[i % plane * s.channels() + i / plane] = map.values()[i];
      }
    }
    long[] dims =
        switch (sizes.size()) {
          case 2 -> new long[] {1, s.elements()};
          case 3 ->
              last ? new long[] {1, plane, s.channels()} : new long[] {1, s.channels(), plane};
          default ->
              last
                  ? new long[] {1, s.height(), s.width(), s.channels()}
                  : new long[] {1, s.channels(), s.height(), s.width()};
        };
    return HostTensor.of(values, dims);
  }
}
