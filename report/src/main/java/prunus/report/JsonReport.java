package prunus.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import prunus.models.compress.CompressedNetwork;
import prunus.simulator.energy.Figure;
import prunus.simulator.energy.Price;
import prunus.simulator.result.LayerResult;
import prunus.simulator.result.RunResult;
import prunus.simulator.result.TopClasses;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One JSON document. */
public final class JsonReport {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private JsonReport() {}

  /** Any record as indented JSON. */
  public static String pretty(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static String of(Report report) {
    RunResult run = report.result();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("origin", origin(report.origin()));
    root.put("model", model(run.model()));
    root.put("config", run.config());
    root.put("energyTable", energyTable(run));
    root.put("layers", run.layers().stream().map(l -> layer(run, l)).toList());
    root.put("total", layer(run, run.total()));
    root.put("derived", derived(run, report.images()));
    report
        .dataset()
        .ifPresent(
            set -> {
              root.put("dataset", set);
              root.put("accuracy", Map.of("top1", set.top1()));
            });
    root.put("output", output(run.output()));
    if (!run.hostOutputs().isEmpty()) {
      root.put("hostOutputs", HostLines.json(run));
    }
    if (!report.top().isEmpty()) {
      root.put("top", report.top());
    }
    root.put("host", report.host());
    return pretty(root) + "\n";
  }

  private static Map<String, Object> origin(Origin origin) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", origin.version());
    json.put("command", origin.command());
    json.put("modelSha256", origin.modelSha256());
    json.put("input", origin.input());
    json.put("layers", origin.layers().isEmpty() ? "all" : origin.layers());
    return json;
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
    json.put("name", run.energy().table().name());
    json.put("node", run.energy().table().node());
    run.energy().table().leavesOut().ifPresent(text -> json.put("leavesOut", text));
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Price price : run.energy().prices()) {
      Figure f = price.figure();
      Map<String, Object> figure = new LinkedHashMap<>();
      figure.put("low", f.low());
      figure.put("mid", f.mid());
      figure.put("high", f.high());
      figure.put("unit", f.unit().symbol());
      figure.put("counted", price.counted());
      figure.put("source", f.source());
      figures.put(price.key(), figure);
    }
    json.put("figures", figures);
    return json;
  }

  private static Map<String, Object> layer(RunResult run, LayerResult layer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", layer.name());
    json.put("kind", layer.kind().key());
    if (run.config().groupCount() > 1 && GroupLines.weighted(layer)) {
      json.put("groups", GroupLines.json(layer));
    }
    for (Metric metric : Metrics.file()) {
      if (metric.known(layer)) {
        put(json, List.of(metric.name().split("\\.")), metric.of(layer));
      }
    }
    return json;
  }

  private static Map<String, Object> derived(RunResult run, int images) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (RunMetric metric : RunMetrics.all()) {
      RunMetric.Value value = metric.of(run, images);
      if (value.isKnown()) {
        json.put(metric.name(), value.json());
      }
    }
    return json;
  }

  /** Puts a value where its dotted name says. */
  @SuppressWarnings("unchecked") // what lies above a value was made here
  private static void put(Map<String, Object> json, List<String> path, Number value) {
    Map<String, Object> at = json;
    for (String name : path.subList(0, path.size() - 1)) {
      at = (Map<String, Object>) at.computeIfAbsent(name, _ -> new LinkedHashMap<>());
    }
    at.put(path.getLast(), value);
  }

  private static Map<String, Object> output(List<Double> values) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("elements", values.size());
    json.put("largestAt", TopClasses.best(values));
    return json;
  }
}
