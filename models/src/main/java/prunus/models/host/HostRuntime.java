package prunus.models.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Runs ONNX models in floating point: with one thread, without operators of others' making.
 * Implementations are found as services; they have a public constructor without parameters.
 */
public interface HostRuntime {
  /** Its name and version, as reports say it. */
  String name();

  /**
   * A model in which everything that does not depend on the inputs is computed.
   *
   * @param model with inputs of fixed sizes
   * @return another model with the same inputs and outputs
   * @throws HostException if the model is not right
   */
  byte[] folded(byte[] model);

  /**
   * Runs a model once.
   *
   * @param inputs all of the model's, by name
   * @param values names of those that are wanted, outputs or not
   * @return them, in this order; those of a type that cannot be given are left out
   * @throws HostException if the model is not right
   */
  Map<String, HostTensor> run(byte[] model, Map<String, HostTensor> inputs, List<String> values);

  /** The library, if it is there. */
  static Optional<HostRuntime> find() {
    return ServiceLoader.load(HostRuntime.class).findFirst();
  }
}
