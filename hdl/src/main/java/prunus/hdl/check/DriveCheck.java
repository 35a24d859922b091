package prunus.hdl.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Source;
import prunus.hdl.ir.Stmt;

/** Every wire is driven on every path, and no drive is without effect. */
final class DriveCheck {
  private final ModuleDef def;
  private final Consumer<Problem> report;

  /** Where a block drives a signal: on all its paths, or on some. */
  private record Driven(boolean always, Source at, Stmt.When open) {}

  private DriveCheck(ModuleDef def, Consumer<Problem> report) {
    this.def = def;
    this.report = report;
  }

  static void run(ModuleDef def, Consumer<Problem> report) {
    new DriveCheck(def, report).module();
  }

  private void module() {
    Map<Signal, Driven> driven = block(def.body());
    for (Signal s : def.signals()) {
      if (!s.role().assignedAsWire() && s.role() != Role.REGISTER) {
        continue;
      }
      Driven d = driven.get(s);
      if (d == null) {
        if (s.role() != Role.MEMORY_INPUT) {
          problem(Rule.UNDRIVEN, what(s) + ": never driven; set it or leave it out", s.at());
        }
      } else if (!d.always() && s.role() != Role.REGISTER) {
        problem(
            Rule.INCOMPLETE_ASSIGNMENT,
            what(s)
                + " (at "
                + s.at()
                + "): not driven where no branch of the when at "
                + d.open().at()
                + " holds, which would need a latch; add otherwise(..) or set a default before it",
            d.at());
      }
    }
  }

  private Map<Signal, Driven> block(List<Stmt> body) {
    Map<Signal, Driven> all = new LinkedHashMap<>();
    for (Stmt stmt : body) {
      Map<Signal, Driven> one = statement(stmt);
      one.forEach(
          (s, later) -> {
            Driven earlier = all.get(s);
            if (earlier != null && later.always() && s.role() != Role.MEMORY_INPUT) {
              problem(
                  Rule.MULTIPLY_DRIVEN,
                  what(s)
                      + " (at "
                      + s.at()
                      + "): the drive at "
                      + earlier.at()
                      + " never has an effect, the one at "
                      + later.at()
                      + " always overrides it; remove one or put the later under a when",
                  later.at());
            }
            if (earlier == null || !earlier.always()) {
              all.put(s, later);
            }
          });
    }
    return all;
  }

  private Map<Signal, Driven> statement(Stmt stmt) {
    return switch (stmt) {
      case Stmt.Assign a -> Map.of(a.target(), new Driven(true, a.at(), null));
      case Stmt.When w -> {
        List<Map<Signal, Driven>> bodies = new ArrayList<>();
        w.branches().forEach(b -> bodies.add(block(b.body())));
        bodies.add(block(w.otherwise()));
        yield merge(bodies, w);
      }
      case Stmt.Switch s -> {
        List<Map<Signal, Driven>> bodies = new ArrayList<>();
        s.cases().forEach(c -> bodies.add(block(c.body())));
        yield merge(bodies, new Stmt.When(List.of(), List.of(), s.at()));
      }
    };
  }

  private static Map<Signal, Driven> merge(List<Map<Signal, Driven>> bodies, Stmt.When when) {
    Map<Signal, Integer> full = new HashMap<>();
    Map<Signal, Driven> merged = new LinkedHashMap<>();
    Set<Signal> open = new HashSet<>();
    for (Map<Signal, Driven> body : bodies) {
      body.forEach(
          (s, d) -> {
            if (d.always()) {
              full.merge(s, 1, Integer::sum);
            }
            if (!d.always() && open.add(s)) {
              merged.put(s, d);
            } else {
              merged.putIfAbsent(s, new Driven(false, d.at(), when));
            }
          });
    }
    merged.replaceAll(
        (s, d) -> full.getOrDefault(s, 0) == bodies.size() ? new Driven(true, d.at(), null) : d);
    return merged;
  }

  private void problem(Rule rule, String message, Source at) {
    report.accept(new Problem(rule, message, def.name(), at));
  }

  static String what(Signal s) {
    return switch (s.role()) {
          case INPUT -> "input ";
          case OUTPUT -> "output ";
          case WIRE -> "wire ";
          case REGISTER -> "register ";
          case INSTANCE_INPUT -> "input of instance ";
          case INSTANCE_OUTPUT -> "output of instance ";
          case MEMORY_INPUT -> "memory port ";
          case MEMORY_OUTPUT -> "memory output ";
        }
        + s.name();
  }
}
