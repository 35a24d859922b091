package prunus.models.importers.onnx;

import java.util.List;
import java.util.Map;
import prunus.models.graph.HostStep;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.quantise.PrunedLayer;

/**
 * A network in stages that alternate: layers for the array at even ones, a step of the host at odd
 * ones. What is at a stage reads only what is at it or before it, so steps are convex.
 *
 * @param inputs the graph's inputs by name, with the map that each becomes; empty where only the
 *     host reads it
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
    Map<String, String> inputs,
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
}
