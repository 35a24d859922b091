package prunus.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import prunus.array.contract.Cause;
import prunus.array.contract.Memory;
import prunus.models.compress.CompressedNetwork;
import prunus.simulator.energy.WeightsIn;
import prunus.simulator.result.LayerResult;
import prunus.simulator.result.RunResult;
import prunus.simulator.result.TopClasses;
import prunus.simulator.timing.Accesses;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One JSON document. */
public final class JsonReport {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonReport() {}

  /** Any record as indented JSON. */
  public static String pretty(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static String of(Report report) {
    RunResult run = report.result();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("model", model(run.model()));
    root.put("config", run.config());
    root.put("energyTable", energyTable(run));
    root.put("layers", run.layers().stream().map(JsonReport::layer).toList());
    root.put("total", layer(run.total()));
    if (report.dataset() != null) {
      root.put("dataset", report.dataset());
      root.put("accuracy", Map.of("top1", report.dataset().top1()));
    }
    root.put("output", output(run.output()));
    if (!report.top().isEmpty()) {
      root.put("top", report.top());
    }
    root.put(
        "host",
        Map.of("simulateSeconds", run.simulateSeconds(), "loadSeconds", report.loadSeconds()));
    return pretty(root) + "\n";
  }

  private static Map<String, Object> model(CompressedNetwork model) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", model.network().name());
    json.put("weights", model.provenance().kind().name().toLowerCase(Locale.ROOT));
    json.put("source", model.provenance().source());
    json.put("input", model.network().input().toString());
    return json;
  }

  private static Map<String, Object> energyTable(RunResult run) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", run.energyTable().name());
    json.put("node", run.energyTable().node());
    json.put("figures", new java.util.TreeMap<>(run.figures()));
    return json;
  }

  private static Map<String, Object> layer(LayerResult layer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", layer.name());
    json.put("kind", layer.kind());
    json.put("cycles", layer.cycles());
    json.put("computeCycles", layer.computeCycles());
    json.put("timeUs", layer.timeUs());
    json.put("macs", layer.macs());
    json.put("utilization", layer.utilization());
    json.put("streamCycles", layer.streamCycles());
    json.put("broadcasts", layer.broadcasts());
    putIfKnown(json, "weightDensity", layer.densities().weights());
    putIfKnown(json, "inputDensity", layer.densities().input());
    putIfKnown(json, "outputDensity", layer.densities().output());
    putIfKnown(json, "sqnrDb", layer.densities().sqnrDb());
    Map<String, Long> causes = new LinkedHashMap<>();
    for (Cause cause : Cause.values()) {
      causes.put(cause.name(), layer.peCycles(cause));
    }
    json.put("peCycles", causes);
    json.put("accesses", accesses(layer.accesses()));
    json.put("dramBytes", dram(layer));
    json.put("dramBursts", layer.dram().bursts());
    json.put("dramRowActivations", layer.dram().rowActivations());
    Map<String, Double> energy = new LinkedHashMap<>(layer.energyPj());
    energy.put("total", layer.totalPj());
    json.put("energyPj", energy);
    json.put("weightsIn", weightsIn(layer.weightsIn()));
    return json;
  }

  private static void putIfKnown(Map<String, Object> json, String key, double value) {
    if (!Double.isNaN(value)) {
      json.put(key, value);
    }
  }

  private static Map<String, Object> accesses(Accesses accesses) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (Memory memory : Memory.values()) {
      json.put(
          memory.name().toLowerCase(Locale.ROOT),
          counts(memory, accesses::reads, accesses::writes));
    }
    return json;
  }

  private static Map<String, Long> counts(
      Memory memory, ToLongFunction<Memory> reads, ToLongFunction<Memory> writes) {
    Map<String, Long> json = new LinkedHashMap<>();
    json.put("reads", reads.applyAsLong(memory));
    json.put("writes", writes.applyAsLong(memory));
    return json;
  }

  private static Map<String, Long> dram(LayerResult layer) {
    Map<String, Long> json = new LinkedHashMap<>();
    json.put("weights", layer.dram().weights());
    json.put("activationsIn", layer.dram().activationsIn());
    json.put("activationsOut", layer.dram().activationsOut());
    return json;
  }

  private static Map<String, Double> weightsIn(WeightsIn w) {
    Map<String, Double> json = new LinkedHashMap<>();
    json.put("denseDram32Pj", w.denseDram32Pj());
    json.put("denseDram16Pj", w.denseDram16Pj());
    json.put("prunedDramPj", w.prunedDramPj());
    json.put("compressedDramPj", w.compressedDramPj());
    json.put("compressedSramPj", w.compressedSramPj());
    return json;
  }

  private static Map<String, Object> output(List<Double> values) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("elements", values.size());
    json.put("largestAt", TopClasses.best(values));
    return json;
  }
}
