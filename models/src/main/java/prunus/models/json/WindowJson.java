package prunus.models.json;

import java.util.List;
import prunus.models.BadInputException;
import prunus.models.graph.Window;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A window as JSON: {@code rows}, {@code columns}, and either one {@code stride} and one {@code
 * pad}, or {@code strides} [rows, columns], {@code dilations} [rows, columns] and {@code pads}
 * [top, left, bottom, right].
 */
final class WindowJson {
  private WindowJson() {}

  static void write(Window window, ObjectNode json) {
    json.put("rows", window.rows()).put("columns", window.columns());
    if (window.plain()) {
      json.put("stride", window.strideRows()).put("pad", window.top());
      return;
    }
    json.putArray("strides").add(window.strideRows()).add(window.strideColumns());
    json.putArray("dilations").add(window.dilationRows()).add(window.dilationColumns());
    ArrayNode pads = json.putArray("pads");
    pads.add(window.top()).add(window.left()).add(window.bottom()).add(window.right());
  }

  static Window read(JsonFields json) {
    int rows = json.integer("rows", 1, NetworkJson.MAX_DIMENSION);
    int columns = json.integer("columns", 1, NetworkJson.MAX_DIMENSION);
    if (!json.has("strides")) {
      return Window.of(
          rows,
          columns,
          json.integer("stride", 1, NetworkJson.MAX_DIMENSION),
          json.integer("pad", 0, NetworkJson.MAX_DIMENSION));
    }
    int[] strides = integers(json, "strides", 2, 1);
    int[] dilations = integers(json, "dilations", 2, 1);
    int[] pads = integers(json, "pads", 4, 0);
    return new Window(
        rows,
        columns,
        strides[0],
        strides[1],
        dilations[0],
        dilations[1],
        pads[0],
        pads[1],
        pads[2],
        pads[3]);
  }

  private static int[] integers(JsonFields json, String field, int count, int least) {
    List<Double> values = json.numbers(field, count);
    if (values.size() != count
        || values.stream()
            .anyMatch(v -> v < least || v > NetworkJson.MAX_DIMENSION || v % 1 != 0)) {
      throw new BadInputException(
          "\"%s\" must be %d whole numbers from %d to %d"
              .formatted(field, count, least, NetworkJson.MAX_DIMENSION));
    }
    return values.stream().mapToInt(Double::intValue).toArray();
  }
}
