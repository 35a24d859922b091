package prunus.codegen.rtl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prunus.array.config.Configs;
import prunus.array.contract.Dimensions;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;
import prunus.hdl.Vec;
import prunus.hdl.sim.CompiledSimulation;
import prunus.hdl.sim.Simulation;

/**
 * Groups with a tree each and the bus between them are one array in lane order: for all sets of
 * lanes that there are, by the arithmetic of integers.
 */
class JointBusTest {
  /** Activation of a lane, told from its number and from every other. */
  private static int activation(int lane) {
    return 100 + 7 * lane;
  }

  /** The trees, the bus, and what a broadcast leaves pending. */
  private static final class Joined extends Module {
    Joined(int groups, int positions) {
      super("Joined");
      int n = groups * positions;
      var lanes = Configs.with(Configs.load("tiny4"), "peCount=" + n);
      var bus =
          instance("bus", new JointBus(new Dimensions(Configs.with(lanes, "groups=" + groups))));
      var pending = input("pending", uint(n));
      List<SInt> activations =
          IntStream.range(0, n).mapToObj(i -> lit(sint(Dimensions.VALUE), activation(i))).toList();
      List<UInt> rest = new ArrayList<>();
      List<LeadingNonZero> trees = new ArrayList<>();
      for (int g = 0; g < groups; g++) {
        int first = g * positions;
        var tree = instance("tree" + g, new LeadingNonZero("LeadingNonZero", positions));
        UInt own = pending.slice(first + positions - 1, first);
        tree.pending.set(own);
        tree.activations.set(activations.subList(first, first + positions));
        var after = wire("after" + g, own.and(tree.first.not()));
        rest.add(bus.mine.get(g).select(after, own));
        trees.add(tree);
      }
      bus.groupAny.set(trees.stream().map(t -> t.any).toList());
      bus.groupLast.set(
          IntStream.range(0, groups)
              .mapToObj(g -> pending.slice((g + 1) * positions - 1, g * positions))
              .map(own -> own.and(own.minus(1)).eq(0))
              .toList());
      bus.groupLane.set(trees.stream().map(t -> t.lane).toList());
      bus.groupActivation.set(trees.stream().map(t -> t.activation).toList());
      bus.groupFull.set(input("full", vec(groups, bool())));
      output("any", bus.any);
      output("last", bus.last);
      output("lane", bus.lane);
      output("activation", bus.activation);
      output("any_full", bus.full);
      output("rest", Vec.of(rest).packed());
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "2, 2", "2, 3", "3, 2", "4, 2", "5, 1", "3, 4", "7, 2"})
  void joinedGroupsBroadcastInLaneOrder(int groups, int positions) {
    Simulation sim = new CompiledSimulation(Elaborator.elaborate(new Joined(groups, positions)));
    for (int pending = 0; pending < (1 << (groups * positions)); pending++) {
      sim.poke("pending", pending);
      sim.poke("full", pending % (1 << groups));
      assertThat(sim.peek("any_full")).isEqualTo(pending % (1 << groups) == 0 ? 0 : 1);
      assertThat(sim.peek("any")).isEqualTo(pending == 0 ? 0 : 1);
      if (pending != 0) {
        int lane = Integer.numberOfTrailingZeros(pending);
        int left = pending & (pending - 1);
        assertThat(sim.peek("lane")).as("of %x", pending).isEqualTo(lane);
        assertThat(sim.peek("activation")).as("of %x", pending).isEqualTo(activation(lane));
        assertThat(sim.peek("last")).as("of %x", pending).isEqualTo(left == 0 ? 1 : 0);
        assertThat(sim.peek("rest")).as("of %x", pending).isEqualTo(left);
      }
    }
  }
}
