package prunus.models.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import prunus.models.BadInputException;
import prunus.models.compress.HostPart;
import prunus.models.compress.HostPiece;
import prunus.models.graph.HostStep;
import prunus.models.graph.Shape;
import prunus.models.host.HostMissingException;
import prunus.models.host.HostRuntime;
import prunus.models.host.HostTensor;

/**
 * The host's part of one run of a network: each step once, when the first of its values is asked
 * for, and those before it that it takes values from.
 */
public final class HostRun {
  private final HostPart part;
  private final HostRuntime runtime;
  private final Map<String, HostTensor> values = new HashMap<>();
  private final Map<String, HostTensor> given;
  private final Function<String, float[]> maps;
  private final Function<String, Shape> shapes;
  private final List<String> done = new ArrayList<>();

  /**
   * @param given inputs that the host alone reads, by name
   * @param maps real values of a map that is there already, channel, row, column
   * @param shapes of the maps
   * @throws BadInputException if the host has something to do and cannot
   */
  public HostRun(
      HostPart part,
      Map<String, HostTensor> given,
      Function<String, float[]> maps,
      Function<String, Shape> shapes) {
    this.part = part;
    this.given = Map.copyOf(given);
    this.maps = maps;
    this.shapes = shapes;
    this.runtime = part.none() ? null : runtime(part);
  }

  private static HostRuntime runtime(HostPart part) {
    return HostRuntime.find()
        .orElseThrow(
            () ->
                new HostMissingException(
                    "%d steps of this network are not for the array"
                        .formatted(part.pieces().size())));
  }

  /** Runs a step, unless that has been done. */
  public void run(String step) {
    if (done.contains(step)) {
      return;
    }
    HostPiece piece = part.piece(step);
    Map<String, HostTensor> inputs = new LinkedHashMap<>();
    for (HostStep.Port port : piece.step().inputs()) {
      inputs.put(port.value(), input(step, port));
    }
    List<String> wanted = piece.step().outputs().stream().map(HostStep.Port::value).toList();
    Map<String, HostTensor> made = runtime.run(piece.model(), inputs, wanted);
    for (String value : wanted) {
      if (!made.containsKey(value)) {
        throw new BadInputException(
            "step %s of the host does not make %s as numbers".formatted(step, value));
      }
    }
    values.putAll(made);
    done.add(step);
  }

  private HostTensor input(String step, HostStep.Port port) {
    var maker = part.maker(port).map(p -> p.step().name()).filter(name -> !name.equals(step));
    if (maker.isPresent()) {
      run(maker.get()); // the value itself, not the map it may have become
      return values.get(port.value());
    }
    if (port.onArray()) {
      return Axes.tensor(port, shapes.apply(port.map()), maps.apply(port.map()));
    }
    HostTensor tensor = given.get(port.value());
    if (tensor == null) {
      throw new BadInputException(
          "the network needs its input %s; give it with --input %s=FILE.npy"
              .formatted(port.value(), port.value()));
    }
    return tensor;
  }

  /** Real values of the map that a step makes, the step run before if it was not. */
  public float[] map(String step, String map) {
    run(step);
    for (HostStep.Port port : part.piece(step).step().outputs()) {
      if (port.map().equals(map)) {
        return Axes.map(port, shapes.apply(map), values.get(port.value()));
      }
    }
    throw new IllegalArgumentException("step " + step + " makes no map " + map);
  }

  /** Every step that has not run yet; then all of the graph's outputs that the host makes. */
  public Map<String, HostTensor> finish() {
    part.pieces().forEach(piece -> run(piece.step().name()));
    Map<String, HostTensor> outputs = new LinkedHashMap<>();
    part.outputs()
        .forEach(
            (name, port) -> {
              if (values.containsKey(port.value())) {
                outputs.put(name, values.get(port.value()));
              }
            });
    return outputs;
  }
}
