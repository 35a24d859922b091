package prunus.simulator.result;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import prunus.models.Scores;

/** The most likely classes by a network's output. */
public final class TopClasses {
  private TopClasses() {}

  /**
   * A class.
   *
   * @param index of the output
   * @param probability by softmax over all outputs, 0..1
   */
  public record Scored(int index, double probability) {}

  /** Index of the largest score; of equal ones the smaller. */
  public static int best(List<Double> output) {
    return Scores.best(output.size(), output::get);
  }

  /**
   * The first classes by probability; of equal ones the smaller index comes first.
   *
   * @param output scores before the softmax
   */
  public static List<Scored> of(List<Double> output, int count) {
    double max = output.stream().mapToDouble(d -> d).max().orElse(0);
    double sum = output.stream().mapToDouble(d -> StrictMath.exp(d - max)).sum();
    return IntStream.range(0, output.size())
        .mapToObj(i -> new Scored(i, StrictMath.exp(output.get(i) - max) / sum))
        .sorted(Comparator.comparingDouble(Scored::probability).reversed())
        .limit(count)
        .toList();
  }
}
