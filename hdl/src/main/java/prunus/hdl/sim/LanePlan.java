package prunus.hdl.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Signal;

/**
 * An order in which everything that is wanted can be computed, as few changes between scalars and
 * lanes as possible: segments of scalar steps and moves, and blocks of lanes small enough for one
 * method.
 */
final class LanePlan {
  /** About as many vector instructions as the JIT keeps in registers and compiles quickly. */
  private static final int BLOCK = 20;

  /** The next value of a register, put where the clock edge finds it. */
  record Next(LaneNode from, LaneNode state, int place, LaneKind kind) {}

  /**
   * Things to compute.
   *
   * @param lanes number of instances, 0 for scalars and moves
   * @param guard without which nothing of it is needed, or null
   */
  record Segment(int lanes, LaneGuard guard, List<Object> items) {}

  /** What is computed together. */
  private record Group(int lanes, LaneGuard guard) {
    static final Group SCALARS = new Group(0, null);
  }

  final List<Segment> segments = new ArrayList<>();

  /** Everything that is computed, and scalar signals and nodes among it. */
  final Set<Object> done = Collections.newSetFromMap(new IdentityHashMap<>());

  private final LaneGraph graph;
  private final List<Object> order = new ArrayList<>();
  private final IdentityHashMap<Object, List<Object>> needs = new IdentityHashMap<>();
  private final IdentityHashMap<Object, LaneGuard> guards;

  /** A plan that computes all that the roots and the ports of memories need. */
  static LanePlan whole(LaneGraph graph, List<Object> roots, List<Object> ports) {
    return new LanePlan(graph, roots, ports, false);
  }

  /** A plan that leaves out what is not needed in a cycle: roots and ports are a clock edge's. */
  static LanePlan guarded(LaneGraph graph, List<Object> roots, List<Object> ports) {
    return new LanePlan(graph, roots, ports, true);
  }

  private LanePlan(LaneGraph graph, List<Object> roots, List<Object> ports, boolean guarded) {
    this.graph = graph;
    roots.forEach(this::visit);
    ports.forEach(this::visit);
    guards = guarded ? LaneGuards.of(graph, roots, order, this::through) : new IdentityHashMap<>();
    guards.forEach((item, guard) -> needs.get(item).addAll(guard.conditions()));
    schedule();
  }

  /** Whether an item is computed in every cycle. */
  boolean computes(Object item) {
    return done.contains(item) && !guards.containsKey(item);
  }

  /** Nodes that something outside of their block uses. */
  Set<LaneNode> shared() {
    IdentityHashMap<Object, Integer> home = new IdentityHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      for (Object item : segments.get(i).items()) {
        home.put(item, i);
      }
    }
    Set<LaneNode> shared = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Object item : order) {
      for (Object need : needs.get(item)) {
        if (need instanceof LaneNode n && !home.get(need).equals(home.get(item))) {
          shared.add(n);
        }
      }
    }
    return shared;
  }

  // ---- what needs what ----

  /** Values behind a value that takes no step of its own. */
  private void through(Object value, List<Object> to) {
    switch (value) {
      case Expr.Ref r -> to.add(graph.resolve(r.signal()));
      case Signal s -> to.add(graph.resolve(s));
      case LaneNode wire when wire.resolve() != wire -> through(wire.resolve(), to);
      case LaneNode n when n.op == LaneNode.Op.STATE -> {}
      case LaneNode n when n.op == LaneNode.Op.MOVED -> to.add(n.move);
      case LaneNode n when n.free() -> {
        if (n.scalar != null) {
          to.add(graph.resolve(n.scalar));
        }
      }
      default -> to.add(value);
    }
  }

  private List<Object> needs(Object item) {
    List<Object> to = new ArrayList<>();
    switch (item) {
      case Expr e -> e.operands().forEach(o -> through(o, to));
      case Signal s -> {
        Object producer = graph.producers.get(s.index());
        if (producer != null) {
          through(producer, to);
        }
      }
      case Netlist.FlatMemory m -> through(m.pin("raddr"), to);
      case LaneNode.Test t -> {
        through(t.a(), to);
        if (t.b() != null) {
          through(t.b(), to);
        }
      }
      case LaneNode n -> {
        n.in.forEach(o -> through(o, to));
        if (n.scalar != null) {
          to.add(graph.resolve(n.scalar));
        }
      }
      case Next n -> through(n.from(), to);
      case LaneMove.Pack m -> through(m.elements(), to);
      case LaneMove.Unpack m -> through(m.whole(), to);
      case LaneMove.Split m -> through(m.whole(), to);
      case LaneMove.Join m -> through(m.elements(), to);
      case LaneMove.Spread m -> through(m.whole(), to);
      case LaneMove.Read m -> through(m.address(), to);
      default -> throw new IllegalStateException("not an item: " + item);
    }
    return to;
  }

  private void visit(Object root) {
    List<Object> first = new ArrayList<>();
    through(root, first);
    Deque<Object> stack = new ArrayDeque<>();
    first.forEach(stack::push);
    while (!stack.isEmpty()) {
      Object item = stack.peek();
      if (done.contains(item)) {
        stack.pop();
        continue;
      }
      List<Object> before = needs.get(item);
      if (before == null) {
        before = needs(item);
        needs.put(item, before);
        boolean ready = true;
        for (Object b : before) {
          if (!done.contains(b)) {
            stack.push(b);
            ready = false;
          }
        }
        if (!ready) {
          continue;
        }
      }
      stack.pop();
      done.add(item);
      order.add(item);
    }
  }

  // ---- phases ----

  private static int lanes(Object item) {
    return switch (item) {
      case LaneNode n -> n.lanes;
      case LaneNode.Test t -> t.a().lanes;
      case Next n -> n.from().lanes;
      default -> 0;
    };
  }

  private static boolean scalar(Object item) {
    return item instanceof Expr || item instanceof Signal || item instanceof Netlist.FlatMemory;
  }

  private Group group(Object item) {
    LaneGuard guard = guards.get(item);
    return new Group(lanes(item), scalar(item) ? null : guard);
  }

  private void schedule() {
    IdentityHashMap<Object, Integer> number = new IdentityHashMap<>();
    order.forEach(item -> number.put(item, number.size()));
    IdentityHashMap<Object, List<Object>> users = new IdentityHashMap<>();
    int[] missing = new int[order.size()];
    Map<Group, PriorityQueue<Integer>> ready = new LinkedHashMap<>();
    for (int i = 0; i < order.size(); i++) {
      List<Object> before = needs.get(order.get(i));
      missing[i] = before.size();
      for (Object b : before) {
        users.computeIfAbsent(b, _ -> new ArrayList<>()).add(order.get(i));
      }
      if (missing[i] == 0) {
        ready.computeIfAbsent(group(order.get(i)), _ -> new PriorityQueue<>()).add(i);
      }
    }
    while (!ready.isEmpty()) {
      Group best = next(ready);
      PriorityQueue<Integer> queue = ready.get(best);
      List<Object> items = new ArrayList<>();
      while (!queue.isEmpty()) {
        Object item = order.get(queue.remove());
        items.add(item);
        for (Object user : users.getOrDefault(item, List.of())) {
          int u = number.get(user);
          if (--missing[u] == 0) {
            ready.computeIfAbsent(group(user), _ -> new PriorityQueue<>()).add(u);
          }
        }
      }
      ready.remove(best);
      split(best, items);
    }
  }

  /** Scalars first: they are many and set lanes free; then that of which there is most. */
  private static Group next(Map<Group, PriorityQueue<Integer>> ready) {
    if (ready.containsKey(Group.SCALARS)) {
      return Group.SCALARS;
    }
    Group best = null;
    for (Map.Entry<Group, PriorityQueue<Integer>> e : ready.entrySet()) {
      if (best == null || e.getValue().size() > ready.get(best).size()) {
        best = e.getKey();
      }
    }
    return best;
  }

  private void split(Group group, List<Object> items) {
    if (group.lanes() == 0) {
      segments.add(new Segment(0, group.guard(), items));
      return;
    }
    List<Object> block = new ArrayList<>();
    int size = 0;
    for (Object item : items) {
      int cost = cost(item);
      if (size + cost > BLOCK && !block.isEmpty()) {
        segments.add(new Segment(group.lanes(), group.guard(), block));
        block = new ArrayList<>();
        size = 0;
      }
      block.add(item);
      size += cost;
    }
    segments.add(new Segment(group.lanes(), group.guard(), block));
  }

  /** About how many vector instructions an item takes. */
  static int cost(Object item) {
    return switch (item) {
      case LaneNode n -> n.kind().parts() * Math.max(1, n.in.size());
      case LaneNode.Test t -> t.a().kind().parts() + 1;
      default -> 1;
    };
  }

  /** About how many instructions a guard that rests saves. */
  static int work(Object item) {
    return scalar(item) ? 0 : item instanceof LaneMove ? 16 : cost(item);
  }

  /** The order, for the scalar part's layout. */
  List<Object> order() {
    List<Object> all = new ArrayList<>();
    segments.forEach(s -> all.addAll(s.items()));
    return all;
  }
}
