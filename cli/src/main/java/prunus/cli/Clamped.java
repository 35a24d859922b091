package prunus.cli;

import java.util.Locale;
import picocli.CommandLine;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.input.InputTensor;

/** Input values beyond what a network's input format holds: they count as its largest. */
final class Clamped {
  private Clamped() {}

  /** Says how many there are, if any. */
  static void warn(InputTensor input, CompressedNetwork network, CommandLine command) {
    FixedPoint format = network.inputFormat();
    double most = format.real(format.clamp()) + format.real(1) / 2;
    int beyond = 0;
    double largest = 0;
    for (float value : input.values()) {
      beyond += Math.abs(value) > most ? 1 : 0;
      largest = Math.max(largest, Math.abs(value));
    }
    if (beyond > 0) {
      Failures.warn(
          command,
          String.format(
              Locale.ROOT,
              "%,d of %,d input values are clamped to ±%.4g, the network's input format, and reach"
                  + " %.4g; import it with --calibration FILE or a --mean and --scale that fit",
              beyond,
              input.values().length,
              format.real(format.clamp()),
              largest));
    }
  }
}
