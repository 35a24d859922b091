package prunus.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import prunus.array.contract.Cause;
import prunus.array.contract.Memory;
import prunus.simulator.result.LayerResult;

/** One line a layer, and the total. */
final class CsvReport {
  private CsvReport() {}

  static String of(Report report) {
    List<LayerResult> rows = new ArrayList<>(report.result().layers());
    rows.add(report.result().total());
    StringBuilder out = new StringBuilder(line(header(rows.getFirst())));
    rows.forEach(row -> out.append(line(cells(row))));
    return out.toString();
  }

  private static List<String> header(LayerResult any) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                "layer",
                "kind",
                "cycles",
                "computeCycles",
                "timeUs",
                "denseMacs",
                "usefulMacs",
                "performedMacs",
                "utilization",
                "broadcasts"));
    for (Cause cause : Cause.values()) {
      cells.add("peCycles." + cause);
    }
    for (Memory memory : Memory.values()) {
      String name = memory.name().toLowerCase(Locale.ROOT);
      cells.add("reads." + name);
      cells.add("writes." + name);
    }
    cells.addAll(
        List.of("dramBytes.weights", "dramBytes.activationsIn", "dramBytes.activationsOut"));
    any.energyPj().keySet().forEach(component -> cells.add("energyPj." + component));
    cells.add("energyPj.total");
    cells.addAll(
        List.of(
            "weightsIn.denseDram32Pj",
            "weightsIn.denseDram16Pj",
            "weightsIn.prunedDramPj",
            "weightsIn.compressedDramPj",
            "weightsIn.compressedSramPj"));
    return cells;
  }

  private static List<String> cells(LayerResult row) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                row.name(),
                row.kind(),
                "" + row.cycles(),
                "" + row.computeCycles(),
                "" + row.timeUs(),
                "" + row.macs().dense(),
                "" + row.macs().useful(),
                "" + row.macs().performed(),
                "" + row.utilization(),
                "" + row.broadcasts()));
    for (Cause cause : Cause.values()) {
      cells.add("" + row.peCycles(cause));
    }
    for (Memory memory : Memory.values()) {
      cells.add("" + row.accesses().reads(memory));
      cells.add("" + row.accesses().writes(memory));
    }
    cells.add("" + row.dram().weights());
    cells.add("" + row.dram().activationsIn());
    cells.add("" + row.dram().activationsOut());
    row.energyPj().values().forEach(pj -> cells.add("" + pj));
    cells.add("" + row.totalPj());
    cells.add("" + row.weightsIn().denseDram32Pj());
    cells.add("" + row.weightsIn().denseDram16Pj());
    cells.add("" + row.weightsIn().prunedDramPj());
    cells.add("" + row.weightsIn().compressedDramPj());
    cells.add("" + row.weightsIn().compressedSramPj());
    return cells;
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvReport::quoted).collect(Collectors.joining(",")) + "\n";
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
