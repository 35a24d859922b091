package prunus.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.host.HostRuntime;
import prunus.models.host.HostTensor;

/** A host for tests: whatever the model, each value is the first input turned around. */
public final class MirrorHost implements HostRuntime {
  /** Made by {@link java.util.ServiceLoader}. */
  public MirrorHost() {}

  @Override
  public String name() {
    return "mirror";
  }

  @Override
  public byte[] folded(byte[] model) {
    return model.clone();
  }

  @Override
  public Map<String, HostTensor> run(
      byte[] model, Map<String, HostTensor> inputs, List<String> values) {
    HostTensor in = inputs.values().iterator().next();
    float[] out = new float[in.floats().length];
    for (int i = 0; i < out.length; i++) {
      out[i] = in.floats()[out.length - 1 - i];
    }
    Map<String, HostTensor> made = new LinkedHashMap<>();
    values.forEach(value -> made.put(value, HostTensor.of(out, in.dims())));
    return made;
  }
}
