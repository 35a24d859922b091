package prunus.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.importers.onnx.OnnxFile;
import prunus.simulator.mapper.Mapper;

/** What is said of an imported network before anybody trusts it. */
final class ImportCheck {
  /** Below this a layer's output is more noise than a classifier usually bears, decibel. */
  private static final double POOR_DB = 20;

  private static final int LISTED = 4;

  private ImportCheck() {}

  /** Refuses what the default array could not run at the model's code width. */
  static void runs(CompressedNetwork model) {
    ArrayConfig array = Configs.with(Configs.load("prunus64"), "codeBits=" + bits(model));
    Mapper.map(model, array);
  }

  static String summary(CompressedNetwork model, String output, FloatAgreement agreement) {
    long nonZeros = model.layers().values().stream().mapToLong(l -> l.filters().nonZeros()).sum();
    return String.format(
        Locale.ROOT,
        "%s: %s, %,d non-zero weights, codes of up to %d bits; %s",
        output,
        model.network().name(),
        nonZeros,
        bits(model),
        agreement);
  }

  /** Where a graph's operators end up. */
  static String operators(OnnxFile.Model read) {
    OnnxFile.Operators o = read.operators();
    double all = Math.max(1, o.array() + o.host() + o.folded());
    int steps = read.host().pieces().size();
    return String.format(
        Locale.ROOT,
        "operators: %d on the array (%.0f %%), %d on the host (%.0f %%)%s, %d folded away (%.0f %%)",
        o.array(),
        100 * o.array() / all,
        o.host(),
        100 * o.host() / all,
        steps == 0 ? "" : " in %d steps".formatted(steps),
        o.folded(),
        100 * o.folded() / all);
  }

  static int bits(CompressedNetwork model) {
    return model.layers().values().stream().mapToInt(CompressedLayer::codeBits).max().orElse(1);
  }

  /** Names layers whose output is lost in rounding, and a network that is. */
  static void warn(CompressedNetwork model, FloatAgreement agreement, CommandLine command) {
    if (agreement.poor()) {
      Failures.warn(command, agreement + "; its results are not those of the imported network");
    }
    List<CompressedLayer> poor =
        model.layers().values().stream()
            .filter(l -> l.sqnrDb() < POOR_DB)
            .sorted(Comparator.comparingDouble(CompressedLayer::sqnrDb))
            .toList();
    if (!poor.isEmpty()) {
      String worst =
          poor.stream()
              .limit(LISTED)
              .map(l -> String.format(Locale.ROOT, "%s %.1f dB", l.name(), l.sqnrDb()))
              .collect(Collectors.joining(", "));
      Failures.warn(
          command,
          String.format(
              Locale.ROOT,
              "%d of %d layers have a signal-to-noise ratio below %.0f dB on the calibration input:"
                  + " %s; results may be far from floating point",
              poor.size(),
              model.layers().size(),
              POOR_DB,
              worst));
    }
  }
}
