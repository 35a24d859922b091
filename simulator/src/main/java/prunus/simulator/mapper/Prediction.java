package prunus.simulator.mapper;

import prunus.array.program.ColumnTable;
import prunus.array.program.ConvGeometry;
import prunus.array.program.LaneGroups;
import prunus.array.program.Pass;
import prunus.array.program.Streaming;
import prunus.array.program.TensorLayout;

/**
 * How long a layer will take, before any input is known: good enough to choose between two ways to
 * run it. Queues are taken to be long enough and channels to be equally dense.
 */
final class Prediction {
  /** Share of activations that are not zero, typical behind a ReLU. */
  private static final double DENSITY = 0.5;

  private Prediction() {}

  /** Cycles of Initialise, Streams and Drains together. */
  static double cycles(LayerPlanner.Plan plan, TensorLayout input) {
    ConvGeometry g = plan.geometry();
    double cycles = 0;
    for (Pass pass : plan.passes()) {
      double sweeps = (double) pass.window().rows() * g.guardedWidth();
      double outputs = (double) g.output().height() * g.output().width();
      cycles += pass.locals() * (sweeps + outputs) + stream(plan, pass, input);
    }
    return cycles;
  }

  /**
   * Cycles of Streams that a joined step needs in any case, by the same reckoning: its one bus
   * carries an activation a cycle. Needs no plan.
   */
  static double leastJoined(TensorLayout input) {
    double activations = (double) input.shape().elements();
    return Math.max((double) input.words(), DENSITY * activations);
  }

  /** Each column is met once a pixel of its phase, or once at all in a fully connected layer. */
  private static double stream(LayerPlanner.Plan plan, Pass pass, TensorLayout input) {
    boolean flattened = plan.streaming() == Streaming.FLATTENED;
    double pixels = (double) input.shape().height() * input.shape().width();
    double times = flattened ? 1 : pixels / plan.geometry().phases();
    boolean[] occupied = input.occupied();
    LaneGroups groups = plan.groups();
    long slowest = 0;
    for (int group = 0; group < groups.groups(); group++) {
      slowest = Math.max(slowest, busiest(pass.columns(), groups, group, occupied));
    }
    return Math.max((double) input.words(), DENSITY * times * slowest);
  }

  /** Slots that the busiest PE of a group needs for one of each broadcast. */
  private static long busiest(ColumnTable table, LaneGroups groups, int group, boolean[] occupied) {
    long[] slots = new long[groups.positions()];
    int first = group * groups.positions();
    for (int word = 0; word < table.words(); word++) {
      for (int lane = first; lane < first + groups.positions(); lane++) {
        int column = word * groups.lanes() + lane;
        for (int q = 0; occupied[column % occupied.length] && q < slots.length; q++) {
          slots[q] += Math.max(1, table.inGroup(column, q));
        }
      }
    }
    long most = 0;
    for (long needed : slots) {
      most = Math.max(most, needed);
    }
    return most;
  }
}
