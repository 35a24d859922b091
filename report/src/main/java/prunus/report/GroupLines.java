package prunus.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import prunus.array.contract.Cause;
import prunus.models.Printable;
import prunus.simulator.result.LayerKind;
import prunus.simulator.result.LayerResult;
import prunus.simulator.result.RunResult;
import prunus.simulator.timing.GroupCycles;

/**
 * How the groups of lanes shared the work: which layers were split among them, how long the first
 * and the last were at work in Streams, and what waiting for the last cost.
 */
final class GroupLines {
  private GroupLines() {}

  /** A table for people; nothing of an array that has one group. */
  static List<String> of(RunResult run, int columns) {
    int groups = run.config().groupCount();
    if (groups == 1) {
      return List.of();
    }
    List<LayerResult> layers = run.layers().stream().filter(GroupLines::weighted).toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d groups of %d PEs: cycles of Streams until the first and the last group is done"
            .formatted(groups, run.config().peCount() / groups));
    lines.addAll(
        TextTable.lines(
            "layer",
            List.of("mode", "first", "last", "barrier %"),
            layers.stream().map(r -> Printable.of(r.name())).toList(),
            List.of(
                layers.stream().map(r -> mode(r.groups())).toList(),
                layers.stream().map(r -> least(r.groups())).toList(),
                layers.stream().map(r -> most(r.groups())).toList(),
                layers.stream().map(r -> "%.1f".formatted(100 * barrier(r))).toList()),
            columns));
    return lines;
  }

  /** For programs: the mode, and cycles by group if it is split. */
  static Map<String, Object> json(LayerResult layer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mode", mode(layer.groups()));
    if (layer.groups().split()) {
      json.put("streamCycles", layer.groups().cycles());
    }
    json.put("barrierShare", barrier(layer));
    return json;
  }

  static boolean weighted(LayerResult layer) {
    return layer.kind() == LayerKind.CONVOLUTION || layer.kind() == LayerKind.FULLY_CONNECTED;
  }

  private static String mode(GroupCycles groups) {
    return groups.split() ? "split" : "joined";
  }

  private static String least(GroupCycles groups) {
    return text(groups.cycles().stream().mapToLong(Long::longValue).min());
  }

  private static String most(GroupCycles groups) {
    return text(groups.cycles().stream().mapToLong(Long::longValue).max());
  }

  private static String text(OptionalLong cycles) {
    return cycles.isPresent() ? "%,d".formatted(cycles.getAsLong()) : "-";
  }

  private static double barrier(LayerResult layer) {
    return layer.time().share(layer.time().peCycles(Cause.BARRIER));
  }
}
