package prunus.cli;

import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prunus.models.BadInputException;
import prunus.models.compress.CompressedNetwork;
import prunus.models.file.ModelFileWriter;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;

/**
 * The most that a pruned model may take.
 *
 * @param amount in units
 */
record Budget(long amount, Unit unit) {
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,9})([kMG]?)(B|MAC)");

  /** Densities tried are multiples of 1/STEPS. */
  private static final int STEPS = 1024;

  /** What is counted. */
  enum Unit {
    /** Bytes of the {@code .pruned} file. */
    B,
    /** Multiply-adds with the weights kept: non-zero weights times outputs of a filter. */
    MAC
  }

  static Budget parse(String text) {
    Matcher m = TEXT.matcher(text);
    if (!m.matches()) {
      throw new BadInputException(
          "--budget is %s; give bytes of the file or multiply-adds, such as 20kB or 5MMAC"
              .formatted(text));
    }
    long factor =
        switch (m.group(2)) {
          case "k" -> 1_000;
          case "M" -> 1_000_000;
          case "G" -> 1_000_000_000;
          default -> 1;
        };
    return new Budget(Long.parseLong(m.group(1)) * factor, Unit.valueOf(m.group(3)));
  }

  long of(CompressedNetwork model) {
    return switch (unit) {
      case B -> ModelFileWriter.bytes(model).length;
      case MAC -> model.network().weighted().stream().mapToLong(layer -> macs(model, layer)).sum();
    };
  }

  private static long macs(CompressedNetwork model, Weighted layer) {
    Shape out = model.network().shapeOf(layer.name());
    return (long) model.layer(layer.name()).filters().nonZeros() * out.height() * out.width();
  }

  /**
   * The model of the largest density that meets the budget, found by bisection.
   *
   * @param prune makes the model of a density
   */
  CompressedNetwork meet(DoubleFunction<CompressedNetwork> prune) {
    int least = 0; // fits, as far as is known, once a model is found
    int most = STEPS + 1; // does not fit
    CompressedNetwork best = null;
    long smallest = Long.MAX_VALUE;
    while (most - least > 1) {
      int middle = (least + most) / 2;
      CompressedNetwork model = prune.apply((double) middle / STEPS);
      long taken = of(model);
      smallest = Math.min(smallest, taken);
      if (taken <= amount) {
        least = middle;
        best = model;
      } else {
        most = middle;
      }
    }
    if (best == null) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "the budget is %,d %s and even a density of 1/%d takes %,d; give more",
              amount,
              unit,
              STEPS,
              smallest));
    }
    return best;
  }
}
