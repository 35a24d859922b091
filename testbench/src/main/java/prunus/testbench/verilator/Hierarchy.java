package prunus.testbench.verilator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Instance;
import prunus.hdl.ir.Memory;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Pin;
import prunus.hdl.ir.Property;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;
import prunus.hdl.sim.MemoryInfo;
import prunus.hdl.sim.SignalInfo;

/**
 * The name table of a design, in the order of the Java engines, with the place of every signal in
 * the Verilog: the module, the path of the instance, the variable.
 */
public final class Hierarchy {
  /**
   * A signal.
   *
   * @param port whether it is a port of the top module
   */
  public record Place(
      SignalInfo info, String module, String scope, String variable, boolean port) {}

  /** A memory; its words are the variable {@code mem} of its wrapper. */
  public record Store(MemoryInfo info, String scope) {}

  /**
   * A property.
   *
   * @param suspended whether the reset suspends it
   */
  public record Watch(Property.Goal goal, String name, boolean suspended) {}

  private final Design design;
  private final List<Place> places = new ArrayList<>();
  private final List<Store> stores = new ArrayList<>();
  private final List<Watch> watches = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  private Hierarchy(Design design) {
    this.design = design;
  }

  public static Hierarchy of(Design design) {
    Hierarchy h = new Hierarchy(design);
    ModuleDef top = design.topModule();
    if (top.reset()) {
      SignalInfo reset = new SignalInfo(ModuleDef.RESET, Shape.BOOL, Role.INPUT, top.at());
      h.places.add(new Place(reset, top.name(), top.name(), ModuleDef.RESET, true));
    }
    h.module(top, "", top.name(), Set.of());
    return h;
  }

  public List<Place> places() {
    return places;
  }

  public List<Store> stores() {
    return stores;
  }

  public List<Watch> watches() {
    return watches;
  }

  private void module(ModuleDef def, String prefix, String scope, Set<String> ports) {
    Map<Signal, Pin> memoryPins = new HashMap<>();
    Map<Signal, Memory> owners = new HashMap<>();
    for (Memory m : def.memories()) {
      for (Pin p : m.pins()) {
        memoryPins.put(p.signal(), p);
        owners.put(p.signal(), m);
      }
    }
    for (Signal s : def.signals()) {
      switch (s.role()) {
        case INSTANCE_INPUT, INSTANCE_OUTPUT -> {}
        case MEMORY_INPUT, MEMORY_OUTPUT -> {
          Memory m = owners.get(s);
          String path = scope + "." + m.name();
          add(s, prefix + s.name(), m.kind().wrapper(), path, memoryPins.get(s).port(), false);
        }
        case INPUT, OUTPUT -> {
          if (!ports.contains(s.name())) {
            add(s, prefix + s.name(), def.name(), scope, s.name(), prefix.isEmpty());
          }
        }
        case WIRE, REGISTER -> add(s, prefix + s.name(), def.name(), scope, s.name(), false);
      }
    }
    for (Instance i : def.instances()) {
      for (Pin p : i.pins()) {
        pin(def, i, p, prefix, scope);
      }
    }
    for (Memory m : def.memories()) {
      MemoryInfo info = new MemoryInfo(prefix + m.name(), m.kind(), m.element(), m.depth());
      stores.add(new Store(info, scope + "." + m.name()));
    }
    for (Property p : def.properties()) {
      watches.add(new Watch(p.goal(), prefix + p.signal().name(), def.reset()));
    }
    for (Instance i : def.instances()) {
      Set<String> inner = new HashSet<>();
      i.pins().forEach(p -> inner.add(p.port()));
      for (int k = 0; k < i.copies(); k++) {
        module(design.definition(i), prefix + i.name(k) + ".", scope(scope, i, k), inner);
      }
    }
  }

  private void pin(ModuleDef def, Instance i, Pin p, String prefix, String scope) {
    String whole = prefix + i.name() + "." + p.port();
    if (!p.each()) {
      add(p.signal(), whole, i.definition(), scope(scope, i, 0), p.port(), false);
      return;
    }
    Signal s = p.signal();
    add(s, whole, def.name(), scope, s.name(), false);
    ModuleDef definition = design.definition(i);
    Signal port =
        definition.signals().stream()
            .filter(inner -> inner.name().equals(p.port()))
            .findFirst()
            .orElseThrow();
    Signal element = new Signal(0, "", port.shape(), s.role(), Optional.empty(), s.at());
    for (int k = 0; k < i.copies(); k++) {
      String name = prefix + i.name(k) + "." + p.port();
      add(element, name, i.definition(), scope(scope, i, k), p.port(), false);
    }
  }

  /** The path of an instance; an array's instances stand in the blocks of a generate. */
  private static String scope(String around, Instance i, int index) {
    String path = around + "." + i.name();
    return i.array() ? path + "[" + index + "]." + i.name() : path;
  }

  /** Few instances share few names: equal paths are kept once. */
  private String once(String text) {
    String known = names.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private void add(
      Signal s, String name, String module, String scope, String variable, boolean port) {
    SignalInfo info = new SignalInfo(name, s.shape(), s.role(), s.at());
    places.add(new Place(info, module, once(scope), variable, port));
  }
}
