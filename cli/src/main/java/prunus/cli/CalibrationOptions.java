package prunus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import prunus.models.BadInputException;
import prunus.models.UserFile;
import prunus.models.calibrate.DefaultCalibration;
import prunus.models.calibrate.Samples;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.Shape;
import prunus.models.host.HostTensor;
import prunus.models.importers.ImportGraph;
import prunus.models.importers.onnx.OnnxFile;
import prunus.models.input.InputReader;
import prunus.models.input.InputTensor;
import prunus.models.input.NetworkInput;

/** What an imported network's formats are chosen on. */
final class CalibrationOptions {
  private static final int MOST_FILES = 1024;

  @Option(
      names = "--calibration",
      paramLabel = "FILE|DIR,..",
      split = ",",
      description =
          "Pictures or .npy arrays on which formats are chosen, with room for inputs twice as"
              + " large; by default the default image, with room for any picture.")
  private List<Path> calibration = List.of();

  @Option(
      names = "--input-range",
      paramLabel = "R",
      description = "Largest magnitude of any input, where that is known.")
  private Double range;

  @Option(
      names = "--input",
      paramLabel = "NAME=FILE.npy",
      description =
          "An input of an ONNX model that the host alone reads, such as token numbers; may be"
              + " repeated. A first size above 1 is a number of samples.")
  private Map<String, Path> inputs = new LinkedHashMap<>();

  /** As if these had been given. */
  static CalibrationOptions of(List<Path> calibration, Map<String, Path> inputs) {
    CalibrationOptions options = new CalibrationOptions();
    options.calibration = calibration;
    options.inputs = inputs;
    return options;
  }

  /** Samples of the inputs that the host alone reads; at least one. */
  List<Map<String, HostTensor>> given(Path model) {
    return inputs.isEmpty()
        ? List.of(Map.of())
        : HostInputs.samples(model.toString(), OnnxFile.inputs(model), inputs);
  }

  /** The same for a model that may have none of these inputs. */
  List<Map<String, HostTensor>> given(Path model, Iterable<String> names) {
    Map<String, Path> own = new LinkedHashMap<>();
    names.forEach(
        n -> {
          if (inputs.containsKey(n)) {
            own.put(n, inputs.get(n));
          }
        });
    return own.isEmpty()
        ? List.of(Map.of())
        : HostInputs.samples(model.toString(), OnnxFile.inputs(model), own);
  }

  /** What a finished model's formats are chosen on anew. */
  Samples samples(CompressedNetwork model) {
    var graph = new ImportGraph(model.network(), model.preprocessing(), model.host());
    return samples(graph, HostInputs.samples("the model", HostInputs.of(model.host()), inputs));
  }

  /** What formats are chosen on, together with the samples of the other inputs. */
  Samples samples(ImportGraph graph, List<Map<String, HostTensor>> given) {
    HostInputs.check(graph.host(), given.getFirst().keySet(), "--calibration");
    Shape shape = graph.network().input();
    Preprocessing preprocessing = graph.preprocessing();
    if (shape.equals(Shape.NONE) && (range != null || !calibration.isEmpty())) {
      throw new BadInputException(
          "the host alone reads what comes into this network; give --input NAME=FILE instead of"
              + " --calibration or --input-range");
    }
    List<InputTensor> maps =
        calibration.isEmpty()
            ? List.of(DefaultCalibration.input(shape, preprocessing))
            : files().stream().map(f -> InputReader.read(f, shape, preprocessing)).toList();
    List<NetworkInput> both = together(maps, given);
    if (range != null && !(range > 0 && range < 1e30)) {
      throw new BadInputException("--input-range is %s; give a number above 0".formatted(range));
    }
    if (range == null && calibration.isEmpty()) {
      return new Samples(both, Samples.image(shape, preprocessing).range());
    }
    return Samples.of(both, range == null ? OptionalDouble.empty() : OptionalDouble.of(range));
  }

  private static List<NetworkInput> together(
      List<InputTensor> maps, List<Map<String, HostTensor>> given) {
    int count = Math.max(maps.size(), given.size());
    boolean fit =
        (maps.size() == count || maps.size() == 1) && (given.size() == count || given.size() == 1);
    if (!fit) {
      throw new BadInputException(
          "--calibration names %d files and --input %d samples; give as many of each, or one"
              .formatted(maps.size(), given.size()));
    }
    List<NetworkInput> both = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      both.add(
          new NetworkInput(
              maps.get(Math.min(i, maps.size() - 1)), given.get(Math.min(i, given.size() - 1))));
    }
    return both;
  }

  /** Files as they are named; of a folder those that can be inputs, by name. */
  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path path : calibration) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      try (Stream<Path> all = Files.list(path)) {
        List<Path> found =
            all.filter(f -> f.toString().matches("(?i).*\\.(png|jpe?g|npy)")).sorted().toList();
        if (found.isEmpty()) {
          throw new BadInputException(path + " holds no picture and no .npy array");
        }
        files.addAll(found);
      } catch (IOException e) {
        throw new BadInputException("cannot read " + path + ": " + UserFile.reason(e), e);
      }
    }
    if (files.size() > MOST_FILES) {
      throw new BadInputException(
          "--calibration names %d files; give up to %d".formatted(files.size(), MOST_FILES));
    }
    return files;
  }
}
