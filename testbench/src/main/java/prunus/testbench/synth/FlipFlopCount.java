package prunus.testbench.synth;

import java.util.HashMap;
import java.util.Map;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Instance;

/**
 * Flip-flops of a design of groups of processing elements.
 *
 * @param processingElement of one of them, all that is inside
 * @param lane of what is there for each of them besides: the scanner's bit for an activation that
 *     is still to go
 * @param group of one group, all that is inside but that
 * @param array of the rest
 */
public record FlipFlopCount(long processingElement, long lane, long group, long array) {
  private static final int PER_LANE = 1;

  /**
   * Counts.
   *
   * @param element definition of the processing element
   * @param group definition of the group that has them
   */
  public static FlipFlopCount of(
      Design design, SynthesisReport report, String element, String group) {
    Instances instances = new Instances(design);
    long groups = instances.of(group);
    long lanes = instances.of(element) / groups;
    long ofElement = flipFlops(design, report, element);
    long ofGroup = flipFlops(design, report, group);
    long all = report.modules().stream().mapToLong(m -> m.instances() * m.flipFlops()).sum();
    return new FlipFlopCount(
        ofElement, PER_LANE, ofGroup - lanes * (ofElement + PER_LANE), all - groups * ofGroup);
  }

  private static long flipFlops(Design design, SynthesisReport report, String definition) {
    Map<String, Long> inside = new HashMap<>();
    within(design, definition, 1, inside);
    return report.modules().stream()
        .mapToLong(m -> inside.getOrDefault(m.name(), 0L) * m.flipFlops())
        .sum();
  }

  /** How often each definition is inside another. */
  private static void within(
      Design design, String definition, long copies, Map<String, Long> inside) {
    inside.merge(definition, copies, Long::sum);
    for (Instance instance : design.modules().get(definition).instances()) {
      within(design, instance.definition(), copies * instance.copies(), inside);
    }
  }
}
