package prunus.models.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.BadInputException;
import prunus.models.compress.HostPart;
import prunus.models.compress.HostPiece;
import prunus.models.graph.HostStep;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the host runs, as JSON; the models themselves are sections of the file. */
public final class HostJson {
  private static final int MAX_PORTS = 1024;
  private static final int MAX_DIMENSIONS = 16;

  private HostJson() {}

  /** Steps, with the bytes of each one's model, and the graph's inputs and outputs. */
  public static ObjectNode write(HostPart host) {
    ObjectNode out = JsonFields.mapper().createObjectNode();
    ArrayNode steps = out.putArray("steps");
    for (HostPiece piece : host.pieces()) {
      ObjectNode json = steps.addObject();
      json.put("name", piece.step().name()).put("operators", piece.step().operators());
      ports(json.putArray("inputs"), piece.step().inputs());
      ports(json.putArray("outputs"), piece.step().outputs());
      json.put("bytes", piece.model().length);
    }
    named(out.putArray("inputs"), host.inputs());
    named(out.putArray("outputs"), host.outputs());
    return out;
  }

  private static void ports(ArrayNode to, List<HostStep.Port> ports) {
    ports.forEach(port -> port(to.addObject(), port));
  }

  private static void named(ArrayNode to, Map<String, HostStep.Port> ports) {
    ports.forEach((name, port) -> port(to.addObject().put("name", name), port));
  }

  private static void port(ObjectNode json, HostStep.Port port) {
    json.put("value", port.value()).put("type", port.type());
    ArrayNode dims = json.putArray("dims");
    port.dims().forEach(dims::add);
    if (port.onArray()) {
      json.put("map", port.map()).put("axes", port.axes());
    }
  }

  /**
   * Reads it.
   *
   * @param models of the steps, in order
   * @throws BadInputException if something is missing or wrong
   */
  public static HostPart read(JsonFields json, List<byte[]> models) {
    List<HostPiece> pieces = new ArrayList<>();
    for (JsonFields step : json.objects("steps", NetworkJson.MAX_LAYERS)) {
      HostStep read =
          new HostStep(
              step.text("name"),
              ports(step, "inputs"),
              ports(step, "outputs"),
              step.integer("operators", 0, Integer.MAX_VALUE));
      pieces.add(new HostPiece(read, models.get(pieces.size())));
    }
    return new HostPart(pieces, named(json, "inputs"), named(json, "outputs"));
  }

  /** Bytes of each step's model, in order. */
  public static List<Integer> lengths(JsonFields json) {
    return json.objects("steps", NetworkJson.MAX_LAYERS).stream()
        .map(step -> step.integer("bytes", 0, Integer.MAX_VALUE))
        .toList();
  }

  private static List<HostStep.Port> ports(JsonFields json, String field) {
    return json.objects(field, MAX_PORTS).stream().map(HostJson::port).toList();
  }

  private static Map<String, HostStep.Port> named(JsonFields json, String field) {
    Map<String, HostStep.Port> ports = new LinkedHashMap<>();
    for (JsonFields port : json.objects(field, MAX_PORTS)) {
      ports.put(port.text("name"), port(port));
    }
    return ports;
  }

  private static HostStep.Port port(JsonFields json) {
    List<Long> dims = new ArrayList<>();
    for (double dim : json.numbers("dims", MAX_DIMENSIONS)) {
      if (dim < 0 || dim > NetworkJson.MAX_ELEMENTS || dim % 1 != 0) {
        throw new BadInputException("a tensor of the host has the size " + dim);
      }
      dims.add((long) dim);
    }
    boolean map = json.has("map");
    String axes = map ? json.text("axes") : "";
    if (!axes.matches("[CHW,]*")) {
      throw new BadInputException("a tensor of the host has the axes " + axes);
    }
    return new HostStep.Port(
        json.text("value"), json.text("type"), map ? json.text("map") : "", dims, axes);
  }
}
