package prunus.hdl.sim;

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
import prunus.hdl.sim.Netlist.FlatMemory;
import prunus.hdl.sim.Netlist.Register;
import prunus.hdl.sim.Netlist.Watch;

/** Copies every instance's signals and expressions into one flat circuit. */
final class Flattener {
  private final Design design;
  private final Map<String, Lowering.Lowered> lowered = new HashMap<>();
  private final List<Signal> signals = new ArrayList<>();
  private final List<SignalInfo> names = new ArrayList<>();
  private final List<Register> registers = new ArrayList<>();
  private final List<FlatMemory> memories = new ArrayList<>();
  private final List<Watch> watches = new ArrayList<>();
  private final List<Expr> drivers = new ArrayList<>();

  /** The elements of vectors that come out of arrays of instances. */
  private final Map<Signal, List<Signal>> parts = new HashMap<>();

  private Optional<Signal> reset = Optional.empty();
  private int expressions;

  Flattener(Design design) {
    this.design = design;
  }

  Netlist flatten() {
    ModuleDef top = design.topModule();
    if (top.reset()) {
      Signal rst =
          signal(
              ModuleDef.RESET,
              new Signal(0, "", Shape.BOOL, Role.INPUT, Optional.empty(), top.at()));
      reset = Optional.of(rst);
    }
    module(top, "", Map.of());
    Schedule schedule = new Schedule(signals, drivers, registers, memories, expressions);
    return new Netlist(
        List.copyOf(signals),
        List.copyOf(names),
        schedule.steps(),
        List.copyOf(registers),
        List.copyOf(memories),
        List.copyOf(watches),
        reset,
        expressions);
  }

  /** A flat signal like {@code like}, under a name of its own. */
  private Signal signal(String name, Signal like) {
    Signal s = new Signal(signals.size(), name, like.shape(), like.role(), like.reset(), like.at());
    signals.add(s);
    drivers.add(null);
    names.add(new SignalInfo(name, s.shape(), s.role(), s.at()));
    return s;
  }

  private void module(ModuleDef def, String prefix, Map<String, Signal> ports) {
    Signal[] flat = new Signal[def.signals().size()];
    for (Signal s : def.signals()) {
      Signal port = ports.get(s.name());
      if (port != null) {
        flat[s.index()] = port;
      } else if (s.role() != Role.INSTANCE_INPUT && s.role() != Role.INSTANCE_OUTPUT) {
        flat[s.index()] = signal(prefix + s.name(), s);
      }
    }
    Map<Instance, List<Map<String, Signal>>> inside = new HashMap<>();
    for (Instance i : def.instances()) {
      inside.put(i, ports(i, prefix, flat));
    }
    expressions(def, flat);
    for (Memory m : def.memories()) {
      List<Pin> pins =
          m.pins().stream().map(p -> new Pin(p.port(), flat[p.signal().index()])).toList();
      memories.add(
          new FlatMemory(
              memories.size(),
              prefix + m.name(),
              m.kind(),
              m.element(),
              m.depth(),
              m.contents(),
              pins));
    }
    for (Property p : def.properties()) {
      watches.add(new Watch(p.goal(), flat[p.signal().index()], def.reset()));
    }
    for (Instance i : def.instances()) {
      for (int k = 0; k < i.copies(); k++) {
        module(design.definition(i), prefix + i.name(k) + ".", inside.get(i).get(k));
      }
    }
  }

  /** For each copy of an instance, the flat signals on its ports. */
  private List<Map<String, Signal>> ports(Instance i, String prefix, Signal[] flat) {
    List<Map<String, Signal>> inner = new ArrayList<>();
    for (int k = 0; k < i.copies(); k++) {
      inner.add(new HashMap<>());
    }
    for (Pin pin : i.pins()) {
      Signal whole = signal(prefix + i.name() + "." + pin.port(), pin.signal());
      flat[pin.signal().index()] = whole;
      if (!pin.each()) {
        inner.forEach(copy -> copy.put(pin.port(), whole));
        continue;
      }
      Shape shape = port(design.definition(i), pin.port()).shape();
      List<Signal> elements = new ArrayList<>();
      for (int k = 0; k < i.copies(); k++) {
        Signal s = pin.signal();
        Signal like = new Signal(0, "", shape, s.role(), Optional.empty(), s.at());
        elements.add(signal(prefix + i.name(k) + "." + pin.port(), like));
        inner.get(k).put(pin.port(), elements.getLast());
      }
      if (pin.signal().role() == Role.INSTANCE_INPUT) {
        takeApart(whole, elements);
      } else {
        join(elements, whole);
        parts.put(whole, elements);
      }
    }
    return inner;
  }

  private static Signal port(ModuleDef def, String name) {
    return def.signals().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private void takeApart(Signal whole, List<Signal> elements) {
    Expr all = new Expr.Ref(expressions++, whole, whole.at());
    int low = 0;
    for (Signal element : elements) {
      int high = low + element.width() - 1;
      Shape shape = element.shape();
      drivers.set(element.index(), slice(all, high, low, shape));
      low = high + 1;
    }
  }

  private Expr slice(Expr all, int high, int low, Shape shape) {
    return high - low + 1 < all.width()
        ? new Expr.Slice(expressions++, all, high, low, shape, all.at())
        : new Expr.Cast(expressions++, all, shape, all.at());
  }

  private void join(List<Signal> elements, Signal whole) {
    List<Expr> refs = new ArrayList<>();
    for (Signal element : elements.reversed()) {
      refs.add(new Expr.Ref(expressions++, element, whole.at()));
    }
    drivers.set(
        whole.index(),
        refs.size() == 1
            ? new Expr.Cast(expressions++, refs.getFirst(), whole.shape(), whole.at())
            : new Expr.Concat(expressions++, refs, whole.shape(), whole.at()));
  }

  /** A slice of a vector that is made of elements is a slice of the element. */
  private Expr direct(Expr e) {
    if (e instanceof Expr.Slice s && s.a() instanceof Expr.Ref r && parts.containsKey(r.signal())) {
      List<Signal> elements = parts.get(r.signal());
      int stride = elements.getFirst().width();
      int at = s.low() / stride;
      if (s.high() / stride == at) {
        Expr element = new Expr.Ref(expressions++, elements.get(at), s.at());
        return slice(element, s.high() - at * stride, s.low() - at * stride, s.shape());
      }
    }
    return e;
  }

  private void expressions(ModuleDef def, Signal[] flat) {
    Lowering.Lowered source = lowered.computeIfAbsent(def.name(), _ -> Lowering.lower(def));
    boolean[] live = Exprs.live(source.exprs(), source.drivers().values());
    Expr[] copy = new Expr[source.exprs().size()];
    for (Expr e : source.exprs()) {
      if (live[e.id()]) {
        List<Expr> in = e.operands().stream().map(o -> copy[o.id()]).toList();
        Signal signal = e instanceof Expr.Ref r ? flat[r.signal().index()] : null;
        copy[e.id()] = direct(Exprs.rebuild(e, expressions++, in, signal));
      }
    }
    source
        .drivers()
        .forEach(
            (target, value) -> {
              Signal s = flat[target.index()];
              if (target.role() == Role.REGISTER) {
                registers.add(new Register(s, copy[value.id()]));
              } else {
                drivers.set(s.index(), copy[value.id()]);
              }
            });
  }
}
