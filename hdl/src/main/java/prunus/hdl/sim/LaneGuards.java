package prunus.hdl.sim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Signal;

/**
 * Finds what need not be computed in every cycle: what only one side of a choice uses that no
 * instance takes, what leads to a register that keeps its value, and a memory's address and data
 * while nothing is read or written. Whole units of a circuit rest for long this way.
 */
final class LaneGuards {
  /** A question to the scalars and a loop of its own must be worth it, in vector instructions. */
  private static final int LEAST = 8;

  private final LaneGraph graph;
  private final BiConsumer<Object, List<Object>> through;
  private final IdentityHashMap<Object, Set<LaneGuard>> found = new IdentityHashMap<>();

  private LaneGuards(LaneGraph graph, BiConsumer<Object, List<Object>> through) {
    this.graph = graph;
    this.through = through;
  }

  /**
   * The guard of each item that has one.
   *
   * @param roots what a clock edge needs but for the memories' ports
   * @param order all items, each behind what it needs
   * @param through adds the items that a value stands for
   */
  static IdentityHashMap<Object, LaneGuard> of(
      LaneGraph graph,
      List<Object> roots,
      List<Object> order,
      BiConsumer<Object, List<Object>> through) {
    LaneGuards g = new LaneGuards(graph, through);
    roots.forEach(r -> g.use(r, Set.of()));
    graph.laneMemories.forEach(g::memory);
    for (int i = order.size() - 1; i >= 0; i--) {
      g.operands(order.get(i));
    }
    return g.best();
  }

  /** A value is used where {@code guards} hold. */
  private void use(Object value, Set<LaneGuard> guards) {
    List<Object> items = new ArrayList<>();
    through.accept(value, items);
    for (Object item : items) {
      found.merge(
          item,
          guards,
          (a, b) -> {
            Set<LaneGuard> both = new HashSet<>(a);
            both.retainAll(b);
            return both;
          });
    }
  }

  private Set<LaneGuard> with(Set<LaneGuard> guards, List<Signal> conditions, boolean set) {
    List<Signal> resolved = conditions.stream().map(graph::resolve).distinct().toList();
    Set<LaneGuard> more = new HashSet<>(guards);
    more.add(new LaneGuard(resolved, resolved.getFirst().width(), set));
    return more;
  }

  private void memory(LaneGraph.Ports memory) {
    memory
        .pins()
        .forEach(
            (port, value) -> {
              if (!port.equals("rdata")) {
                Object enable = memory.pins().get(enable(port, memory.pins().containsKey("we")));
                use(
                    value,
                    enable == null ? Set.of() : with(Set.of(), List.of((Signal) enable), true));
              }
            });
  }

  private static String enable(String port, boolean single) {
    return switch (port) {
      case "waddr" -> "wen";
      case "wdata" -> single ? "we" : "wen";
      case "raddr" -> "ren";
      case "addr" -> "en";
      default -> "";
    };
  }

  private void operands(Object item) {
    Set<LaneGuard> own = found.getOrDefault(item, Set.of());
    switch (item) {
      case LaneNode n when n.op == LaneNode.Op.MUX -> {
        use(n.in.get(0), with(own, List.of(n.scalar), true));
        use(n.in.get(1), with(own, List.of(n.scalar), false));
        use(n.scalar, own);
      }
      case LanePlan.Next n -> {
        List<Signal> changes = changes(n);
        Set<LaneGuard> guards = changes.isEmpty() ? own : with(own, changes, true);
        found.put(n, guards);
        changes.forEach(c -> use(c, own)); // they are asked first
        use(n.from(), guards);
      }
      case LaneNode n -> {
        n.in.forEach(a -> use(a, own));
        if (n.scalar != null) {
          use(n.scalar, own);
        }
      }
      case LaneNode.Test t -> {
        use(t.a(), own);
        if (t.b() != null) {
          use(t.b(), own);
        }
      }
      case Expr e -> e.operands().forEach(a -> use(a, own));
      case Signal s -> {
        Object producer = graph.producers.get(s.index());
        if (producer != null) {
          use(producer, own);
        }
      }
      case Netlist.FlatMemory m -> use(m.pin("raddr"), own);
      case LaneMove.Pack m -> use(m.elements(), own);
      case LaneMove.Unpack m -> use(m.whole(), own);
      case LaneMove.Split m -> use(m.whole(), own);
      case LaneMove.Join m -> use(m.elements(), own);
      case LaneMove.Spread m -> use(m.whole(), own);
      case LaneMove.Read m -> use(m.address(), own);
      default -> throw new IllegalStateException("not an item: " + item);
    }
  }

  /** Conditions of which one must hold for a register to change; none if it may always. */
  private static List<Signal> changes(LanePlan.Next next) {
    List<Signal> conditions = new ArrayList<>();
    LaneNode n = next.from().resolve();
    while (n.op == LaneNode.Op.MUX) {
      conditions.add(n.scalar);
      n = n.in.get(1).resolve();
    }
    return n == next.state() ? conditions : List.of();
  }

  /** Of each item's guards the one behind which most rests. */
  private IdentityHashMap<Object, LaneGuard> best() {
    Map<LaneGuard, Integer> cost = new HashMap<>();
    found.forEach(
        (item, guards) -> {
          int own = LanePlan.work(item);
          guards.forEach(g -> cost.merge(g, own, Integer::sum));
        });
    IdentityHashMap<Object, LaneGuard> best = new IdentityHashMap<>();
    found.forEach(
        (item, guards) ->
            guards.stream()
                .filter(g -> cost.get(g) >= LEAST)
                .max(Comparator.<LaneGuard>comparingInt(cost::get).thenComparing(LaneGuard::key))
                .ifPresent(g -> best.put(item, g)));
    return best;
  }
}
