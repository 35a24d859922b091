package prunus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import prunus.models.BadInputException;
import prunus.models.compress.HostPart;
import prunus.models.host.HostTensor;
import prunus.models.importers.onnx.OnnxFile;
import prunus.models.input.HostInput;

/** Inputs that the host alone reads, as users give them: a NumPy array by name. */
final class HostInputs {
  private HostInputs() {}

  /** Inputs of a model that the host alone reads, as its file says them. */
  static Map<String, OnnxFile.Input> of(HostPart host) {
    Map<String, OnnxFile.Input> inputs = new LinkedHashMap<>();
    host.inputs()
        .forEach(
            (name, port) -> {
              if (!port.onArray()) {
                var type = HostTensor.Type.valueOf(port.type());
                inputs.put(name, new OnnxFile.Input(type, port.dims()));
              }
            });
    return inputs;
  }

  /**
   * Arrays for a model, sample by sample. Where the graph takes one at a time, an array's first
   * size is a number of samples.
   *
   * @param model in words
   * @param inputs of the model
   * @param files by name of the input
   * @return one map for each sample; one empty map if no file is given
   */
  static List<Map<String, HostTensor>> samples(
      String model, Map<String, OnnxFile.Input> inputs, Map<String, Path> files) {
    if (files.isEmpty()) {
      return List.of(Map.of());
    }
    List<Map<String, HostTensor>> samples = new ArrayList<>();
    for (Map.Entry<String, Path> entry : files.entrySet()) {
      OnnxFile.Input input = inputs.get(entry.getKey());
      if (input == null) {
        throw new BadInputException(
            "%s has no input %s; it has %s".formatted(model, entry.getKey(), inputs.keySet()));
      }
      HostTensor array = HostInput.read(entry.getValue(), input.type());
      boolean single = !input.sizes().isEmpty() && input.sizes().getFirst() <= 1;
      List<HostTensor> parts =
          single && array.dims().length == input.sizes().size() && array.dims()[0] > 1
              ? HostInput.samples(array)
              : List.of(array);
      for (int i = samples.size(); i < parts.size() && entry.equals(first(files)); i++) {
        samples.add(new LinkedHashMap<>());
      }
      if (samples.size() != parts.size()) {
        throw new BadInputException(
            "%s holds %d samples and those before it %d; give as many of each input"
                .formatted(entry.getValue(), parts.size(), samples.size()));
      }
      for (int i = 0; i < parts.size(); i++) {
        samples.get(i).put(entry.getKey(), parts.get(i));
      }
    }
    return samples;
  }

  private static Map.Entry<String, Path> first(Map<String, Path> files) {
    return files.entrySet().iterator().next();
  }

  /**
   * Refuses arrays that the host does not read.
   *
   * @param names of inputs that are given
   * @param instead the option for the input that the array reads
   */
  static void check(HostPart host, Iterable<String> names, String instead) {
    for (String name : names) {
      if (!host.inputs().containsKey(name) || host.inputs().get(name).onArray()) {
        throw new BadInputException(
            "input %s is not for the host alone; give it with %s".formatted(name, instead));
      }
    }
  }

  /**
   * Arrays for a model that is dealt out already. Of several samples the first is taken, and that
   * is said.
   *
   * @param files by name of the input
   */
  static Map<String, HostTensor> read(HostPart host, Map<String, Path> files, CommandLine command) {
    Map<String, HostTensor> out = new LinkedHashMap<>();
    files.forEach(
        (name, file) -> {
          var port = host.inputs().get(name);
          HostTensor array = HostInput.read(file, HostTensor.Type.valueOf(port.type()));
          if (array.dims().length > 0 && array.dims()[0] > 1 && port.dims().getFirst() == 1) {
            long samples = array.dims()[0];
            Failures.warn(
                command, "%s holds %d samples; the first is run".formatted(file, samples));
            array = HostInput.samples(array).getFirst();
          }
          List<Long> dims = Arrays.stream(array.dims()).boxed().toList();
          if (!dims.equals(port.dims())) {
            throw new BadInputException(
                "%s has sizes %s and the network's input %s has %s; give another array, or import"
                        .formatted(file, dims, name, port.dims())
                    + " the network for these sizes");
          }
          out.put(name, array);
        });
    return out;
  }
}
