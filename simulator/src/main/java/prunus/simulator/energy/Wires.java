package prunus.simulator.energy;

import prunus.array.config.ArrayConfig;
import prunus.array.contract.Dimensions;
import prunus.simulator.count.Activity;

/**
 * The wires between PEs as H-trees: a broadcast's over all PEs, or over those of one group, and
 * those on which a position's sums come together from all groups.
 *
 * @param broadcastMm of a bus over all PEs
 * @param groupMm of a bus over one group
 * @param reductionMm from one group's sum to where it is added, on average
 */
record Wires(double broadcastMm, double groupMm, double reductionMm) {
  /** Share of bits that change from one broadcast to the next. */
  static final double TOGGLE = 0.5;

  /**
   * @param areaMm2 of all PEs
   */
  Wires(ArrayConfig config, double areaMm2) {
    this(
        lengthMm(config.peCount(), areaMm2),
        lengthMm(config.peCount() / config.groupCount(), areaMm2 / config.groupCount()),
        config.groupCount() == 1
            ? 0
            : lengthMm(config.groupCount(), areaMm2) / (config.groupCount() - 1));
  }

  /** Bits that toggle, times the millimetres they go. */
  double toggledBitMm(Activity a) {
    long everywhere = a.work().broadcasts() - a.work().groupBroadcasts();
    double items = broadcastMm * everywhere + groupMm * a.work().groupBroadcasts();
    double sums = reductionMm * a.work().reductions();
    return TOGGLE * (FlipFlops.ITEM_BITS * items + Dimensions.SUM * sums);
  }

  /**
   * Length of an H-tree that reaches the middle of each of n equal squares, of which all together
   * are a square: each level of four branches adds three halves of its side.
   *
   * @param areaMm2 of all of them
   */
  static double lengthMm(int n, double areaMm2) {
    double side = Math.sqrt(areaMm2);
    return 1.5 * side * Math.max(0, Math.sqrt(n) - 1);
  }
}
