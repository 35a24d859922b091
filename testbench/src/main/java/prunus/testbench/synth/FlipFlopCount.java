package prunus.testbench.synth;

import java.util.HashMap;
import java.util.Map;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Instance;

/**
 * Flip-flops of a design in three parts.
 *
 * @param processingElement of one of them, all that is inside
 * @param lane of what is outside and there as often as they are, for each
 * @param array of the rest
 */
public record FlipFlopCount(long processingElement, long lane, long array) {
  /**
   * Counts.
   *
   * @param element definition of the processing element
   * @param count of them
   */
  public static FlipFlopCount of(Design design, SynthesisReport report, String element, int count) {
    Map<String, Long> inside = new HashMap<>();
    within(design, element, 1, inside);
    long ofElement = 0;
    long ofLane = 0;
    long all = 0;
    for (SynthesisReport.ModuleCost module : report.modules()) {
      long flipFlops = module.instances() * module.flipFlops();
      all += flipFlops;
      if (inside.containsKey(module.name())) {
        ofElement += inside.get(module.name()) * module.flipFlops();
      } else if (module.instances() % count == 0) {
        ofLane += flipFlops / count;
      }
    }
    return new FlipFlopCount(ofElement, ofLane, all - count * (ofElement + ofLane));
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
