package prunus.testbench.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Instance;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Pin;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Source;
import prunus.hdl.ir.Stmt;

/** Many circuits side by side in one design, so that one C++ build serves them all. */
public final class SideBySide {
  private final List<Signal> signals = new ArrayList<>();
  private final List<Instance> instances = new ArrayList<>();
  private final List<Expr> exprs = new ArrayList<>();
  private final List<Stmt> body = new ArrayList<>();
  private boolean clock;
  private boolean reset;

  private SideBySide() {}

  /**
   * The designs as instances {@code c0}, {@code c1}, ... of one; an input {@code x} of {@code c0}
   * is the input {@code c0_i_x}.
   */
  public static Design of(String name, List<Design> designs) {
    SideBySide all = new SideBySide();
    Map<String, ModuleDef> modules = new LinkedHashMap<>();
    for (int i = 0; i < designs.size(); i++) {
      modules.putAll(designs.get(i).modules());
      all.add("c" + i, designs.get(i).topModule());
    }
    modules.put(name, all.top(name));
    return new Design(name, modules);
  }

  private void add(String name, ModuleDef def) {
    clock |= def.clock();
    reset |= def.reset();
    List<Pin> pins = new ArrayList<>();
    for (Signal s : def.signals()) {
      if (s.role() == Role.INPUT) {
        Signal from = signal(name + "_i_" + s.name(), s.shape(), Role.INPUT);
        Signal pin = signal(name + "_" + s.name(), s.shape(), Role.INSTANCE_INPUT);
        Expr value = new Expr.Ref(exprs.size(), from, Source.UNKNOWN);
        exprs.add(value);
        body.add(new Stmt.Assign(pin, value, Source.UNKNOWN));
        pins.add(new Pin(s.name(), pin));
      } else if (s.role() == Role.OUTPUT) {
        pins.add(new Pin(s.name(), signal(name + "_" + s.name(), s.shape(), Role.INSTANCE_OUTPUT)));
      }
    }
    instances.add(new Instance(name, def.name(), def.clock(), def.reset(), pins, Source.UNKNOWN));
  }

  private Signal signal(String name, Shape shape, Role role) {
    Signal s = new Signal(signals.size(), name, shape, role, Optional.empty(), Source.UNKNOWN);
    signals.add(s);
    return s;
  }

  private ModuleDef top(String name) {
    return new ModuleDef(
        name,
        signals,
        List.of(),
        instances,
        List.of(),
        List.of(),
        body,
        List.of(),
        exprs,
        clock,
        reset,
        Source.UNKNOWN);
  }
}
