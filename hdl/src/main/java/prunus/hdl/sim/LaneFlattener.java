package prunus.hdl.sim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.hdl.graph.Lowering;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Exprs;
import prunus.hdl.ir.Instance;
import prunus.hdl.ir.Memory;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Pin;
import prunus.hdl.ir.Property;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Source;

/** Makes lanes of a design's arrays of instances, as far as no value in them is over 64 bits. */
final class LaneFlattener {
  private static final int WIDEST = 64;

  private final Design design;
  private final int fewest;
  private final LaneGraph graph = new LaneGraph();
  private final Map<String, Lowering.Lowered> lowered = new HashMap<>();
  private final Map<String, Boolean> narrow = new HashMap<>();

  private LaneFlattener(Design design, int fewest) {
    this.design = design;
    this.fewest = fewest;
  }

  /**
   * The graph of a design.
   *
   * @param fewest instances that are worth lanes, at least 2
   */
  static LaneGraph flatten(Design design, int fewest) {
    LaneFlattener f = new LaneFlattener(design, fewest);
    ModuleDef top = design.topModule();
    if (top.reset()) {
      Signal like = new Signal(0, "", Shape.BOOL, Role.INPUT, Optional.empty(), top.at());
      f.graph.reset = (Signal) f.declare(like, List.of(ModuleDef.RESET), 1);
    }
    f.module(top, List.of(""), Map.of());
    top.signals().stream()
        .filter(s -> s.role() == Role.OUTPUT)
        .forEach(s -> f.graph.outputs.add((Signal) f.graph.names.get(s.name()).value()));
    return f.graph;
  }

  // ---- signals ----

  private Signal scalar(Shape shape, Role role, Optional<BigInteger> reset, Source at) {
    Signal s = new Signal(graph.signals.size(), "", shape, role, reset, at);
    graph.signals.add(s);
    graph.producers.add(null);
    return s;
  }

  /** A signal of as many instances as there are names. */
  private Object declare(Signal like, List<String> names, int lanes) {
    Object value;
    if (lanes == 1) {
      value = scalar(like.shape(), like.role(), like.reset(), like.at());
    } else if (like.width() == 1) {
      value = bits(lanes, like.role(), like.reset().map(like.shape()::toBits), like.at());
    } else {
      boolean state = like.role() == Role.REGISTER || like.role() == Role.MEMORY_OUTPUT;
      value =
          new LaneNode(
              lanes,
              like.shape(),
              state ? LaneNode.Op.STATE : LaneNode.Op.WIRE,
              List.of(),
              null,
              0);
    }
    name(value, like.shape(), names);
    return value;
  }

  private Signal bits(int lanes, Role role, Optional<BigInteger> one, Source at) {
    Optional<BigInteger> all =
        one.map(b -> b.signum() == 0 ? BigInteger.ZERO : Shape.uint(lanes).max());
    return scalar(Shape.uint(lanes), role, all, at);
  }

  private void name(Object value, Shape shape, List<String> names) {
    for (int lane = 0; lane < names.size(); lane++) {
      graph.names.put(names.get(lane), new LaneGraph.Named(value, lane, shape));
    }
  }

  private static List<String> named(List<String> prefixes, String name) {
    return prefixes.stream().map(p -> p + name).toList();
  }

  // ---- modules ----

  private void module(ModuleDef def, List<String> prefixes, Map<String, Object> ports) {
    int lanes = prefixes.size();
    Object[] flat = new Object[def.signals().size()];
    for (Signal s : def.signals()) {
      Object port = ports.get(s.name());
      if (port != null) {
        flat[s.index()] = port;
      } else if (s.role() != Role.INSTANCE_INPUT && s.role() != Role.INSTANCE_OUTPUT) {
        flat[s.index()] = declare(s, named(prefixes, s.name()), lanes);
        if (s.role() == Role.OUTPUT && s.width() == 1) {
          graph.wanted.add((Signal) flat[s.index()]);
        }
      }
    }
    List<Runnable> inside = new ArrayList<>();
    for (Instance i : def.instances()) {
      instance(i, prefixes, flat, inside);
    }
    expressions(def, flat, lanes);
    for (Memory m : def.memories()) {
      memory(m, prefixes, flat);
    }
    for (Property p : def.properties()) {
      graph.wanted.add((Signal) flat[p.signal().index()]);
    }
    inside.forEach(Runnable::run);
  }

  private void instance(Instance i, List<String> prefixes, Object[] flat, List<Runnable> inside) {
    ModuleDef inner = design.definition(i);
    int lanes = prefixes.size();
    boolean many = lanes > 1 || i.copies() >= fewest;
    boolean laned = i.array() && many && narrow(inner);
    for (Pin pin : i.pins()) {
      List<String> names = named(prefixes, i.name() + "." + pin.port());
      flat[pin.signal().index()] = declare(pin.signal(), names, lanes);
    }
    if (laned) {
      List<String> all = new ArrayList<>();
      for (String p : prefixes) {
        for (int k = 0; k < i.copies(); k++) {
          all.add(p + i.name(k) + ".");
        }
      }
      Map<String, Object> ports = new HashMap<>();
      for (Pin pin : i.pins()) {
        Object whole = flat[pin.signal().index()];
        Signal port = port(inner, pin.port());
        Object value =
            pin.each()
                ? port.role() == Role.INPUT
                    ? apart(whole, port, lanes, i.copies())
                    : joined(whole, port, lanes, i.copies())
                : spread(whole, port, lanes, i.copies());
        ports.put(pin.port(), value);
        if (pin.each()) {
          name(value, port.shape(), named(all, pin.port()));
        }
      }
      inside.add(() -> module(inner, all, ports));
      return;
    }
    for (int k = 0; k < i.copies(); k++) {
      Map<String, Object> ports = new HashMap<>();
      for (Pin pin : i.pins()) {
        ports.put(
            pin.port(),
            pin.each()
                ? element(i, pin, k, port(inner, pin.port()), prefixes, flat)
                : flat[pin.signal().index()]);
      }
      List<String> all = named(prefixes, i.name(k) + ".");
      inside.add(() -> module(inner, all, ports));
    }
    for (Pin pin : i.pins()) {
      if (pin.each() && pin.signal().role() == Role.INSTANCE_OUTPUT) {
        join(i, pin, prefixes.getFirst(), (Signal) flat[pin.signal().index()]);
      }
    }
  }

  private static Signal port(ModuleDef def, String name) {
    return def.signals().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  /** Whether no value inside is over 64 bits. */
  private boolean narrow(ModuleDef def) {
    Boolean known = narrow.get(def.name());
    if (known == null) {
      Lowering.Lowered source = lowered(def);
      boolean[] live = Exprs.live(source.exprs(), source.drivers().values());
      known =
          def.signals().stream().allMatch(s -> s.width() <= WIDEST)
              && source.exprs().stream().allMatch(e -> !live[e.id()] || e.width() <= WIDEST)
              && def.instances().stream().allMatch(i -> narrow(design.definition(i)));
      narrow.put(def.name(), known);
    }
    return known;
  }

  private Lowering.Lowered lowered(ModuleDef def) {
    return lowered.computeIfAbsent(def.name(), _ -> Lowering.lower(def));
  }

  // ---- ports of arrays ----

  private LaneNode moved(int lanes, Shape shape) {
    return new LaneNode(lanes, shape, LaneNode.Op.MOVED, List.of(), null, 0);
  }

  private Object target(int lanes, Signal port) {
    return port.width() == 1
        ? bits(lanes, Role.WIRE, Optional.empty(), port.at())
        : moved(lanes, port.shape());
  }

  private void produce(Object target, LaneMove move) {
    if (target instanceof LaneNode n) {
      n.op = LaneNode.Op.MOVED; // a memory without a clock has no state at its output
      n.move = move;
    } else {
      graph.producers.set(((Signal) target).index(), move);
    }
  }

  private Object apart(Object whole, Signal port, int lanes, int count) {
    if (lanes == 1 && port.width() == 1) {
      return whole;
    }
    Object elements = target(lanes * count, port);
    produce(
        elements,
        lanes == 1
            ? new LaneMove.Unpack((Signal) whole, (LaneNode) elements)
            : new LaneMove.Split(whole, elements, count, port.width()));
    return elements;
  }

  private Object joined(Object whole, Signal port, int lanes, int count) {
    if (lanes == 1 && port.width() == 1) {
      return whole;
    }
    Signal like = new Signal(0, "", port.shape(), Role.WIRE, Optional.empty(), port.at());
    Object elements = declare(like, List.of(), lanes * count);
    if (lanes == 1) {
      produce(whole, new LaneMove.Pack((LaneNode) elements, (Signal) whole));
    } else {
      Object to = whole;
      if (whole instanceof LaneNode n) {
        n.driver = moved(n.lanes, n.shape);
        to = n.driver;
      }
      produce(to, new LaneMove.Join(elements, to, count, port.width()));
    }
    return elements;
  }

  private Object spread(Object whole, Signal port, int lanes, int count) {
    if (lanes > 1) {
      Object elements = target(lanes * count, port);
      produce(elements, new LaneMove.Spread(whole, elements, count));
      return elements;
    }
    Signal s = (Signal) whole;
    if (port.width() > 1) {
      return new LaneNode(count, port.shape(), LaneNode.Op.BROADCAST, List.of(), s, 0);
    }
    Signal all = bits(count, Role.WIRE, Optional.empty(), port.at());
    Expr one = new Expr.Ref(graph.expressions++, s, s.at());
    graph.producers.set(
        all.index(), new Expr.Repeat(graph.expressions++, one, count, Shape.uint(count), s.at()));
    return all;
  }

  /** One element of an array that is not made into lanes; there is one of the module around it. */
  private Object element(
      Instance i, Pin pin, int k, Signal port, List<String> prefixes, Object[] flat) {
    Signal whole = (Signal) flat[pin.signal().index()];
    Signal like = new Signal(0, "", port.shape(), pin.signal().role(), Optional.empty(), port.at());
    Signal element = (Signal) declare(like, named(prefixes, i.name(k) + "." + pin.port()), 1);
    if (port.role() == Role.INPUT) {
      Expr all = new Expr.Ref(graph.expressions++, whole, whole.at());
      int low = k * pin.stride();
      int id = graph.expressions++;
      graph.producers.set(
          element.index(),
          pin.stride() < whole.width()
              ? new Expr.Slice(id, all, low + pin.stride() - 1, low, port.shape(), port.at())
              : new Expr.Cast(id, all, port.shape(), port.at()));
    }
    return element;
  }

  private void join(Instance i, Pin pin, String prefix, Signal whole) {
    List<Expr> parts = new ArrayList<>();
    for (int k = i.copies() - 1; k >= 0; k--) {
      Signal element = (Signal) graph.names.get(prefix + i.name(k) + "." + pin.port()).value();
      parts.add(new Expr.Ref(graph.expressions++, element, whole.at()));
    }
    int id = graph.expressions++;
    graph.producers.set(
        whole.index(),
        parts.size() == 1
            ? new Expr.Cast(id, parts.getFirst(), whole.shape(), whole.at())
            : new Expr.Concat(id, parts, whole.shape(), whole.at()));
  }

  // ---- memories ----

  private void memory(Memory m, List<String> prefixes, Object[] flat) {
    Map<String, Object> pins = new HashMap<>();
    m.pins().forEach(p -> pins.put(p.port(), flat[p.signal().index()]));
    if (prefixes.size() == 1) {
      int index = graph.memories.size();
      Netlist.FlatMemory flatMemory =
          new Netlist.FlatMemory(
              index,
              prefixes.getFirst() + m.name(),
              m.kind(),
              m.element(),
              m.depth(),
              m.contents(),
              LaneGraph.pins(pins));
      graph.memories.add(flatMemory);
      graph.memoryNames.put(flatMemory.name(), new Object[] {flatMemory, 0});
      if (!m.kind().syncRead()) {
        graph.producers.set(((Signal) pins.get("rdata")).index(), flatMemory);
      }
      return;
    }
    LaneMemory memory =
        new LaneMemory(
            graph.laneMemories.size(),
            m.kind(),
            m.element(),
            m.depth(),
            prefixes.size(),
            m.contents());
    graph.laneMemories.add(new LaneGraph.Ports(memory, pins));
    for (int lane = 0; lane < prefixes.size(); lane++) {
      graph.memoryNames.put(prefixes.get(lane) + m.name(), new Object[] {memory, lane});
    }
    if (!m.kind().syncRead()) {
      Object data = pins.get("rdata");
      produce(data, new LaneMove.Read(memory, pins.get("raddr"), data));
    }
  }

  // ---- expressions ----

  private void expressions(ModuleDef def, Object[] flat, int lanes) {
    Lowering.Lowered source = lowered(def);
    boolean[] live = Exprs.live(source.exprs(), source.drivers().values());
    Object[] copy = new Object[source.exprs().size()];
    LaneTranslator translator = new LaneTranslator(graph, lanes, flat, copy);
    for (Expr e : source.exprs()) {
      if (!live[e.id()]) {
        continue;
      }
      if (lanes > 1) {
        copy[e.id()] = translator.translate(e);
        continue;
      }
      List<Expr> in = e.operands().stream().map(o -> (Expr) copy[o.id()]).toList();
      Signal signal = e instanceof Expr.Ref r ? (Signal) flat[r.signal().index()] : null;
      copy[e.id()] = Exprs.rebuild(e, graph.expressions++, in, signal);
    }
    source
        .drivers()
        .forEach(
            (target, value) -> drive(target, flat[target.index()], copy[value.id()], translator));
  }

  private void drive(Signal target, Object flat, Object value, LaneTranslator translator) {
    boolean register = target.role() == Role.REGISTER;
    if (flat instanceof LaneNode node) {
      LaneNode next = translator.node(value, target.shape());
      if (register) {
        BigInteger reset = target.reset().orElse(null);
        graph.laneRegisters.add(new LaneNode.Register(node, next, reset));
      } else {
        boolean copied = next.free() && next.op != LaneNode.Op.BROADCAST;
        node.driver = copied ? next.copy() : next;
      }
    } else if (register) {
      graph.registers.add(new Netlist.Register((Signal) flat, (Expr) value));
    } else {
      graph.producers.set(((Signal) flat).index(), value);
    }
  }
}
