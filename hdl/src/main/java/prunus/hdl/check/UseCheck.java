package prunus.hdl.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import prunus.hdl.graph.Combinational;
import prunus.hdl.graph.Dependencies;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Property;
import prunus.hdl.ir.Signal;

/** Nothing is declared in vain. */
final class UseCheck {
  private UseCheck() {}

  static void run(ModuleDef def, Combinational paths, Consumer<Problem> report) {
    BitSet read = Dependencies.leaves(def, def.unused());
    paths
        .reads()
        .forEach(
            (target, sources) ->
                Arrays.stream(sources).filter(s -> s != target.index()).forEach(read::set));
    Set<Signal> properties =
        def.properties().stream().map(Property::signal).collect(Collectors.toSet());
    for (Signal s : def.signals()) {
      if (!read.get(s.index()) && !properties.contains(s)) {
        check(def, s, report);
      }
    }
  }

  private static void check(ModuleDef def, Signal s, Consumer<Problem> report) {
    String what = DriveCheck.what(s);
    Problem problem =
        switch (s.role()) {
          case INPUT -> {
            String remedy = ": never read; use it, leave it out or declare it unused(..)";
            yield new Problem(Rule.UNUSED_INPUT, what + remedy, def.name(), s.at());
          }
          case REGISTER -> {
            String remedy = ": only read to compute itself, if at all; read it or leave it out";
            yield new Problem(Rule.UNREAD_REGISTER, what + remedy, def.name(), s.at());
          }
          case WIRE, MEMORY_OUTPUT -> {
            String remedy = ": never read; read it, leave it out or declare it unused(..)";
            yield new Problem(Rule.UNREAD_WIRE, what + remedy, def.name(), s.at());
          }
          case OUTPUT, INSTANCE_INPUT, INSTANCE_OUTPUT, MEMORY_INPUT -> null;
        };
    if (problem != null) {
      report.accept(problem);
    }
  }
}
