package prunus.host;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.host.HostException;
import prunus.models.host.HostRuntime;
import prunus.models.host.HostTensor;

/** onnxruntime on the processor: one thread, in the graph's order, the same bits every time. */
public final class OnnxRuntime implements HostRuntime {
  private final OrtEnvironment environment =
      OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);

  /** Made by {@link java.util.ServiceLoader}. */
  public OnnxRuntime() {}

  @Override
  public String name() {
    return "onnxruntime " + environment.getVersion();
  }

  @Override
  public byte[] folded(byte[] model) {
    try {
      Path file = Files.createTempFile("prunus", ".onnx");
      try (OrtSession.SessionOptions options = options()) {
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.BASIC_OPT);
        options.setOptimizedModelFilePath(file.toString());
        environment.createSession(model, options).close();
        return Files.readAllBytes(file);
      } catch (OrtException e) {
        throw refused(e);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, HostTensor> run(
      byte[] model, Map<String, HostTensor> inputs, List<String> values) {
    Map<String, OnnxTensor> fed = new LinkedHashMap<>();
    try (OrtSession.SessionOptions options = options()) {
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
      for (Map.Entry<String, HostTensor> input : inputs.entrySet()) {
        fed.put(input.getKey(), Tensors.give(environment, input.getValue()));
      }
      try (OrtSession session = environment.createSession(model, options);
          OrtSession.Result result = session.run(fed, new java.util.LinkedHashSet<>(values))) {
        Map<String, HostTensor> out = new LinkedHashMap<>();
        for (String name : values) {
          OnnxValue value = result.get(name).orElseThrow();
          Optional<HostTensor> taken =
              value instanceof OnnxTensor tensor ? Tensors.take(tensor) : Optional.empty();
          taken.ifPresent(t -> out.put(name, t));
        }
        return out;
      }
    } catch (OrtException e) {
      throw refused(e);
    } finally {
      fed.values().forEach(OnnxTensor::close);
    }
  }

  private static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
    options.setDeterministicCompute(true);
    return options;
  }

  private static HostException refused(OrtException e) {
    String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    return new HostException("onnxruntime does not run it: " + reason, e);
  }
}
