package prunus.testbench.verilator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Instance;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Pin;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Stmt;

/**
 * A module that another has many instances of. Left alone, Verilator writes every instance out, and
 * an array of 64 processing elements becomes a megabyte of code that is fetched once a cycle. Not
 * inlined, the instances are one function, as long as Verilator finds nothing to replace in one
 * instance alone: the ports that are driven differently must stay.
 *
 * @param module name of the definition
 * @param ownPorts inputs that not all instances have from the same signal
 */
record Shared(String module, List<String> ownPorts) {
  /** Instances from which on the shared code pays for the calls. */
  private static final int MANY = 4;

  Shared {
    ownPorts = List.copyOf(ownPorts);
  }

  /** The shared modules of a design, by name. */
  static List<Shared> of(Design design) {
    Map<String, Set<String>> users = new TreeMap<>();
    for (ModuleDef def : design.modules().values()) {
      for (Instance i : def.instances()) {
        users.computeIfAbsent(i.definition(), _ -> new LinkedHashSet<>()).add(def.name());
      }
    }
    List<Shared> shared = new ArrayList<>();
    users.forEach(
        (module, parents) -> {
          ModuleDef parent = design.modules().get(parents.iterator().next());
          List<Instance> instances =
              parent.instances().stream().filter(i -> i.definition().equals(module)).toList();
          if (parents.size() == 1
              && instances.size() == 1
              && instances.getFirst().count() >= MANY) {
            List<String> own =
                instances.getFirst().pins().stream()
                    .filter(p -> p.each() && p.signal().role() == Role.INSTANCE_INPUT)
                    .map(Pin::port)
                    .toList();
            shared.add(new Shared(module, own));
          } else if (parents.size() == 1 && instances.size() >= MANY) {
            shared.add(new Shared(module, ownPorts(parent, instances)));
          }
        });
    return shared;
  }

  private static List<String> ownPorts(ModuleDef parent, List<Instance> instances) {
    Map<Signal, Object> drivers =
        parent.body().stream()
            .filter(Stmt.Assign.class::isInstance)
            .map(Stmt.Assign.class::cast)
            .collect(Collectors.toMap(Stmt.Assign::target, a -> driver(a.value()), (_, b) -> b));
    return instances.getFirst().pins().stream()
        .filter(pin -> pin.signal().role() == Role.INSTANCE_INPUT)
        .map(Pin::port)
        .filter(
            port ->
                instances.stream().map(i -> drivers.getOrDefault(on(i, port), i)).distinct().count()
                    > 1)
        .toList();
  }

  private static Signal on(Instance instance, String port) {
    return instance.pins().stream()
        .filter(pin -> pin.port().equals(port))
        .map(Pin::signal)
        .findFirst()
        .orElseThrow();
  }

  /** What stands for a driver: equal only where two instances see the same signal. */
  private static Object driver(Expr value) {
    return switch (value) {
      case Expr.Ref e -> e.signal();
      case Expr.Const e -> e.value();
      default -> value;
    };
  }
}
