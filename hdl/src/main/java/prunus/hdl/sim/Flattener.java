package prunus.hdl.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    for (Instance i : def.instances()) {
      for (Pin pin : i.pins()) {
        flat[pin.signal().index()] = signal(prefix + i.name() + "." + pin.port(), pin.signal());
      }
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
      Map<String, Signal> inner = new HashMap<>();
      i.pins().forEach(p -> inner.put(p.port(), flat[p.signal().index()]));
      module(design.definition(i), prefix + i.name() + ".", inner);
    }
  }

  private void expressions(ModuleDef def, Signal[] flat) {
    Lowering.Lowered source = lowered.computeIfAbsent(def.name(), _ -> Lowering.lower(def));
    boolean[] live = Exprs.live(source.exprs(), source.drivers().values());
    Expr[] copy = new Expr[source.exprs().size()];
    for (Expr e : source.exprs()) {
      if (live[e.id()]) {
        List<Expr> in = e.operands().stream().map(o -> copy[o.id()]).toList();
        Signal signal = e instanceof Expr.Ref r ? flat[r.signal().index()] : null;
        copy[e.id()] = Exprs.rebuild(e, expressions++, in, signal);
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
