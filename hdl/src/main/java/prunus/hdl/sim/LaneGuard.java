package prunus.hdl.sim;

import java.util.List;
import prunus.hdl.ir.Signal;

/**
 * What must hold in some instance for values to be needed at all.
 *
 * @param conditions a bit for each instance
 * @param lanes number of instances
 * @param set whether it is that a bit of a condition is set, or that a bit of the only one is clear
 */
record LaneGuard(List<Signal> conditions, int lanes, boolean set) {
  LaneGuard {
    conditions = List.copyOf(conditions);
  }

  /** Tells guards apart in a fixed order. */
  String key() {
    return conditions.stream().map(Signal::index).toList() + (set ? "+" : "-");
  }
}
