package prunus.models.importers.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import prunus.models.compress.HostPart;
import prunus.models.compress.HostPiece;
import prunus.models.graph.HostMap;
import prunus.models.graph.HostStep;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.importers.ImportException;
import prunus.models.json.NetworkJson;
import prunus.models.quantise.PrunedLayer;

/**
 * A network in stages that alternate: layers for the array at even ones, a step of the host at odd
 * ones. What is at a stage reads only what is at it or before it, so steps are convex.
 *
 * @param inputs the graph's inputs by name, as ports
 * @param nodes layers for the array, each after those that it reads
 * @param shapes of all maps, those that the host makes too
 * @param stages of the layers and of the steps, by name
 * @param steps for the host, in order
 * @param models the ONNX models of the steps, by name
 * @param layers weights, each read when it is asked for
 * @param outputs the graph's outputs by name, with the port that makes each
 * @param folded nodes that are left of neither array nor host
 */
public record Partition(
    String name,
    Map<String, HostStep.Port> inputs,
    List<Network.Node> nodes,
    Map<String, Shape> shapes,
    Map<String, Integer> stages,
    List<HostStep> steps,
    Map<String, byte[]> models,
    Map<String, PrunedLayer> layers,
    Map<String, HostStep.Port> outputs,
    int onArray,
    int folded) {
  /** Nodes of the graph that the host runs. */
  public int onHost() {
    return steps.stream().mapToInt(HostStep::operators).sum();
  }

  /**
   * The network, the maps that the host makes among its layers.
   *
   * @param name that no other has
   * @throws ImportException if the array has nothing to do
   */
  public Network network(String name) {
    if (nodes.isEmpty()) {
      throw new ImportException("no node of it is for the array; the host would run it all");
    }
    Map<String, Set<String>> reads = new LinkedHashMap<>();
    Map<String, String> makers = new HashMap<>();
    List<Network.Node> all = new ArrayList<>(nodes);
    Set<String> taken = new LinkedHashSet<>();
    for (HostStep step : steps) {
      Set<String> maps = new LinkedHashSet<>();
      for (HostStep.Port port : step.inputs()) {
        String maker = makers.get(port.value());
        if (maker != null) {
          maps.addAll(reads.get(maker));
        } else if (port.onArray()) {
          maps.add(port.map());
        }
      }
      reads.put(step.name(), maps);
      taken.addAll(maps);
      for (HostStep.Port port : step.outputs()) {
        makers.put(port.value(), step.name());
        if (port.onArray()) {
          HostMap map = new HostMap(port.map(), step.name(), shapes.get(port.map()));
          all.add(new Network.Node(map, List.copyOf(maps)));
        }
      }
    }
    return NetworkJson.checkSizes(
        new Network(name, shapes.getOrDefault(Network.INPUT, Shape.NONE), all, taken));
  }

  /** What the host runs of it. */
  public HostPart host() {
    List<HostPiece> pieces =
        steps.stream().map(step -> new HostPiece(step, models.get(step.name()))).toList();
    return new HostPart(pieces, inputs, outputs);
  }
}
