package prunus.hdl.sim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;

/** Where everything is kept, and in which order it is computed. */
final class LanePlaces {
  /** What every cycle needs, the top's outputs, and everything. */
  final LanePlan always;

  final LanePlan outputs;
  final LanePlan all;
  final LaneGraph graph;
  final Netlist netlist;
  private final Layout layout;
  private final Map<LaneKind, Integer> sizes = new EnumMap<>(LaneKind.class);
  private final Map<LaneKind, Integer> scratch = new EnumMap<>(LaneKind.class);
  private final Map<LaneKind, Integer> registers = new EnumMap<>(LaneKind.class);
  private final Set<LaneNode> kept = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<LaneNode> keptAlways;
  private final List<Reset> resets = new ArrayList<>();

  private record Reset(LaneRef ref, int lanes, long value) {}

  LanePlaces(LaneGraph graph) {
    this.graph = graph;
    for (LaneKind k : LaneKind.values()) {
      sizes.put(k, 0);
    }
    shortcuts();
    for (LaneNode.Register r : graph.laneRegisters) {
      allocate(r.state());
      if (r.hasReset()) {
        long value = r.reset().longValue();
        resets.add(new Reset(ref(r.state()), r.state().lanes, value));
      }
    }
    registers.putAll(sizes);
    sizes.replaceAll((_, size) -> 2 * size);
    List<Object> needed = needed();
    always = LanePlan.guarded(graph, needed, pins());
    outputs = LanePlan.whole(graph, List.copyOf(graph.outputs), List.of());
    List<Object> everything = new ArrayList<>(needed);
    graph.names.values().forEach(n -> everything.add(n.value()));
    all = LanePlan.whole(graph, everything, pins());
    pins(kept);
    keptAlways = Collections.newSetFromMap(new IdentityHashMap<>());
    keptAlways.addAll(kept);
    keptAlways.addAll(always.shared());
    kept.addAll(keptAlways);
    kept.addAll(all.shared());
    kept.addAll(outputs.shared());
    for (LaneGraph.Named n : graph.names.values()) {
      if (n.value() instanceof LaneNode node) {
        kept.add(node.resolve());
      }
    }
    for (LaneKind k : LaneKind.values()) {
      scratch.put(k, sizes.merge(k, LaneKind.CHUNK, Integer::sum) - LaneKind.CHUNK);
    }
    kept.forEach(this::allocate); // those that are free lie where their scalar does
    for (Object item : all.order()) {
      move(item);
    }
    List<Netlist.Step> steps = new ArrayList<>();
    all.order().forEach(item -> steps.addAll(steps(item)));
    netlist =
        new Netlist(
            List.copyOf(graph.signals),
            List.of(),
            steps,
            List.copyOf(graph.registers),
            List.copyOf(graph.memories),
            List.of(),
            Optional.ofNullable(graph.reset),
            graph.expressions);
    layout = new Layout(netlist);
    graph.signals.forEach(s -> layout.alias(s, graph.resolve(s)));
  }

  Layout layout() {
    return layout;
  }

  int size(LaneKind kind) {
    return sizes.get(kind);
  }

  /** Room for one chunk while a step is computed. */
  int scratch(LaneKind kind) {
    return scratch.get(kind);
  }

  /** Nodes to store when a plan is run. */
  Set<LaneNode> kept(LanePlan plan) {
    return plan == always ? keptAlways : kept;
  }

  /** Whether a named value is there once a plan has been run. */
  boolean computes(LanePlan plan, Object value) {
    if (value instanceof LaneNode n) {
      LaneNode r = n.resolve();
      if (r.op == LaneNode.Op.BROADCAST) {
        return computes(plan, r.scalar);
      }
      return r.op == LaneNode.Op.STATE
          || (r.op == LaneNode.Op.MOVED && plan.computes(r.move))
          || (plan.computes(r) && kept(plan).contains(r));
    }
    Signal s = graph.resolve((Signal) value);
    return graph.producers.get(s.index()) == null || plan.computes(s);
  }

  /** Elements that come straight from other elements need no scalar between them. */
  private void shortcuts() {
    Set<LaneNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    graph.names.values().stream()
        .map(LaneGraph.Named::value)
        .filter(LaneNode.class::isInstance)
        .map(LaneNode.class::cast)
        .filter(n -> n.move instanceof LaneMove.Unpack && seen.add(n))
        .forEach(this::shortcut);
    for (LaneGraph.Ports p : graph.laneMemories) {
      p.pins()
          .replaceAll(
              (port, value) ->
                  value instanceof LaneNode n
                          && !port.equals("rdata")
                          && n.resolve().op == LaneNode.Op.STATE
                      ? copied(n)
                      : value);
    }
  }

  /** A memory's input must not change with another memory's output at the clock edge. */
  private static LaneNode copied(LaneNode pin) {
    LaneNode copy = pin.resolve().copy();
    pin.driver = copy;
    return pin;
  }

  private void shortcut(LaneNode elements) {
    LaneMove.Unpack move = (LaneMove.Unpack) elements.move;
    Signal whole = graph.resolve(move.whole());
    if (graph.producers.get(whole.index()) instanceof LaneMove.Pack pack
        && pack.elements().lanes == elements.lanes
        && pack.elements().shape.width() == elements.shape.width()) {
      boolean same = pack.elements().shape.equals(elements.shape);
      elements.driver =
          same
              ? pack.elements()
              : new LaneNode(
                  elements.lanes,
                  elements.shape,
                  LaneNode.Op.CAST,
                  List.of(pack.elements()),
                  null,
                  0);
    }
  }

  private List<Object> needed() {
    List<Object> roots = new ArrayList<>();
    graph.registers.forEach(r -> roots.add(r.next()));
    for (LaneNode.Register r : graph.laneRegisters) {
      LaneKind kind = r.state().kind();
      roots.add(
          new LanePlan.Next(r.next(), r.state(), r.state().place + registers.get(kind), kind));
    }
    for (Netlist.FlatMemory m : graph.memories) {
      m.pins().forEach(p -> roots.add(p.signal()));
    }
    roots.addAll(graph.wanted);
    return roots;
  }

  private List<Object> pins() {
    List<Object> all = new ArrayList<>();
    graph.laneMemories.forEach(m -> all.addAll(m.pins().values()));
    return all;
  }

  private void pins(Set<LaneNode> to) {
    for (LaneGraph.Ports m : graph.laneMemories) {
      for (Object value : m.pins().values()) {
        if (value instanceof LaneNode n) {
          to.add(n.resolve());
        }
      }
    }
  }

  private void allocate(LaneNode n) {
    if (n.place < 0 && !n.free()) {
      n.place = sizes.merge(n.kind(), LaneKind.padded(n.lanes), Integer::sum);
      n.place -= LaneKind.padded(n.lanes);
    }
  }

  private void move(Object item) {
    switch (item) {
      case LaneMove.Unpack m -> allocate(m.elements());
      case LaneMove.Split m -> allocateIfNode(m.elements());
      case LaneMove.Join m -> allocateIfNode(m.whole());
      case LaneMove.Spread m -> allocateIfNode(m.elements());
      case LaneMove.Read m -> allocateIfNode(m.data());
      default -> {}
    }
  }

  private void allocateIfNode(Object value) {
    if (value instanceof LaneNode n) {
      allocate(n.resolve());
    }
  }

  /** The steps of the scalar part that an item stands for. */
  List<Netlist.Step> steps(Object item) {
    return switch (item) {
      case Expr e -> List.of(new Netlist.Compute(e));
      case Signal s when graph.producers.get(s.index()) instanceof Expr e ->
          List.of(new Netlist.Drive(s, e));
      case Netlist.FlatMemory m -> List.of(new Netlist.Read(m));
      default -> List.of();
    };
  }

  // ---- places ----

  LaneRef ref(LaneNode node) {
    LaneNode n = node.resolve();
    if (n.op == LaneNode.Op.BROADCAST) {
      return new LaneRef(LaneRef.Kind.SCALAR, n.shape, layout.of(n.scalar));
    }
    return new LaneRef(LaneRef.Kind.valueOf(n.kind().name()), n.shape, n.place);
  }

  /** A value that each instance has. */
  LaneRef ref(Object value) {
    return value instanceof Signal s
        ? new LaneRef(LaneRef.Kind.BITS, Shape.BOOL, layout.of(s))
        : ref((LaneNode) value);
  }

  void connect(LaneGraph.Ports p) {
    LaneMemory m = p.memory();
    boolean single = m.kind == prunus.hdl.ir.MemoryKind.SRAM_1RW;
    m.wen = pin(p, single ? "we" : "wen");
    m.waddr = pin(p, single ? "addr" : "waddr");
    m.wdata = pin(p, "wdata");
    m.ren = pin(p, single ? "en" : "ren");
    m.raddr = pin(p, single ? "addr" : "raddr");
    m.rdata = pin(p, "rdata");
  }

  private LaneRef pin(LaneGraph.Ports p, String port) {
    Object value = p.pins().get(port);
    return value == null ? null : ref(value);
  }

  // ---- registers ----

  /** Sets a value from outside; a register that nothing changes keeps it. */
  void put(LaneState x, LaneRef ref, int lane, long value) {
    ref.set(x, lane, value);
    LaneKind kind =
        switch (ref.kind) {
          case SHORT -> LaneKind.SHORT;
          case INT -> LaneKind.INT;
          case LONG -> LaneKind.LONG;
          case BITS, SCALAR -> null;
        };
    if (kind != null && ref.place < registers.get(kind)) {
      new LaneRef(ref.kind, ref.shape, ref.place + registers.get(kind)).set(x, lane, value);
    }
  }

  /** Next values of all registers become present ones. */
  void edge(LaneState x, boolean reset) {
    int shorts = registers.get(LaneKind.SHORT);
    int ints = registers.get(LaneKind.INT);
    int longs = registers.get(LaneKind.LONG);
    System.arraycopy(x.shorts, shorts, x.shorts, 0, shorts);
    System.arraycopy(x.ints, ints, x.ints, 0, ints);
    System.arraycopy(x.longs, longs, x.longs, 0, longs);
    if (!reset) {
      return;
    }
    for (Reset r : resets) {
      for (int lane = 0; lane < r.lanes(); lane++) {
        put(x, r.ref(), lane, r.value());
      }
    }
    for (Netlist.Register r : graph.registers) {
      r.signal()
          .reset()
          .ifPresent(
              value -> {
                BigInteger bits = r.signal().shape().toBits(value);
                CompiledSimulation.put(x.scalars, layout.of(r.signal()), r.signal().width(), bits);
              });
    }
  }
}
