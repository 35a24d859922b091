package prunus.hdl.verilog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import prunus.hdl.graph.Combinational;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Stmt;

/**
 * Signals driven by the same statements, to be written as one {@code assign} or {@code always}.
 *
 * @param statements the top-level statements that drive the targets
 */
record Block(Style style, List<Signal> targets, List<Stmt> statements) {
  enum Style {
    /** A single unconditional drive. */
    ASSIGN,
    /** Conditions and values that never change: an always block would never wake. */
    CONSTANT,
    COMBINATIONAL,
    CLOCKED,
    CLOCKED_WITH_RESET
  }

  private record Key(Style style, Set<Integer> statements, int group) {}

  /** The blocks of a module in the order of their first statements. */
  static List<Block> of(ModuleDef def, Combinational paths) {
    Map<Signal, Set<Integer>> drivers = new LinkedHashMap<>();
    for (int i = 0; i < def.body().size(); i++) {
      collect(List.of(def.body().get(i)), i, drivers);
    }
    Set<Integer> constants = constants(paths);
    Map<Key, List<Signal>> groups = new LinkedHashMap<>();
    drivers.forEach(
        (signal, at) ->
            groups
                .computeIfAbsent(key(def, signal, at, paths, constants), _ -> new ArrayList<>())
                .add(signal));
    List<Block> blocks = new ArrayList<>();
    groups.forEach(
        (key, targets) -> {
          Set<Integer> at = new TreeSet<>();
          targets.forEach(t -> at.addAll(drivers.get(t)));
          List<Stmt> statements = at.stream().map(i -> def.body().get(i)).toList();
          blocks.add(new Block(key.style(), targets, statements));
        });
    return blocks;
  }

  /** What signals of one block have in common; plain drives of registers share one block. */
  private static Key key(
      ModuleDef def, Signal signal, Set<Integer> at, Combinational paths, Set<Integer> constants) {
    Set<Integer> conditional = new TreeSet<>(at);
    conditional.removeIf(i -> def.body().get(i) instanceof Stmt.Assign);
    if (signal.role() == Role.REGISTER) {
      boolean reset = signal.reset().isPresent();
      return new Key(reset ? Style.CLOCKED_WITH_RESET : Style.CLOCKED, conditional, 0);
    }
    if (!conditional.isEmpty() && constants.contains(signal.index())) {
      return new Key(Style.CONSTANT, at, signal.index());
    }
    return conditional.isEmpty()
        ? new Key(Style.ASSIGN, at, signal.index())
        : new Key(Style.COMBINATIONAL, conditional, paths.level(signal));
  }

  /** Signals that depend on nothing that changes, here or through others. */
  private static Set<Integer> constants(Combinational paths) {
    Set<Integer> constants = new HashSet<>();
    paths.reads().keySet().stream()
        .filter(s -> s.role().assignedAsWire())
        .sorted(Comparator.comparingInt(paths::level))
        .forEach(
            s -> {
              if (Arrays.stream(paths.reads().get(s)).allMatch(constants::contains)) {
                constants.add(s.index());
              }
            });
    return constants;
  }

  private static void collect(List<Stmt> body, int at, Map<Signal, Set<Integer>> drivers) {
    for (Stmt stmt : body) {
      switch (stmt) {
        case Stmt.Assign a -> drivers.computeIfAbsent(a.target(), _ -> new TreeSet<>()).add(at);
        case Stmt.When w -> {
          w.branches().forEach(b -> collect(b.body(), at, drivers));
          collect(w.otherwise(), at, drivers);
        }
        case Stmt.Switch s -> s.cases().forEach(c -> collect(c.body(), at, drivers));
      }
    }
  }
}
