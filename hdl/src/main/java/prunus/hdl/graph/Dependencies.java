package prunus.hdl.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Exprs;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Stmt;

/** For every signal that statements drive, the signals its value is computed from. */
public final class Dependencies {
  private final int[] seen;
  private final Deque<Expr> pending = new ArrayDeque<>();
  private final Map<Signal, List<Expr>> roots = new LinkedHashMap<>();
  private int stamp;

  private Dependencies(ModuleDef def) {
    seen = new int[def.exprs().size()];
    Arrays.fill(seen, -1);
    for (Stmt stmt : def.body()) {
      statement(stmt, new ArrayList<>());
    }
  }

  /** The indices of the signals each driven signal reads, conditions included. */
  public static Map<Signal, int[]> of(ModuleDef def) {
    Dependencies d = new Dependencies(def);
    Map<Signal, int[]> reads = new LinkedHashMap<>();
    d.roots.forEach((target, exprs) -> reads.put(target, d.leaves(exprs)));
    return reads;
  }

  /** The indices of the signals {@code exprs} of {@code def} read. */
  public static BitSet leaves(ModuleDef def, List<Expr> exprs) {
    BitSet leaves = new BitSet();
    boolean[] live = Exprs.live(def.exprs(), exprs);
    for (Expr e : def.exprs()) {
      if (live[e.id()] && e instanceof Expr.Ref r) {
        leaves.set(r.signal().index());
      }
    }
    return leaves;
  }

  private void statement(Stmt stmt, List<Expr> conditions) {
    switch (stmt) {
      case Stmt.Assign a -> {
        List<Expr> list = roots.computeIfAbsent(a.target(), _ -> new ArrayList<>());
        list.add(a.value());
        list.addAll(conditions);
      }
      case Stmt.When w -> {
        int size = conditions.size();
        for (Stmt.Branch b : w.branches()) {
          conditions.add(b.condition());
          b.body().forEach(s -> statement(s, conditions));
        }
        w.otherwise().forEach(s -> statement(s, conditions));
        conditions.subList(size, conditions.size()).clear();
      }
      case Stmt.Switch s -> {
        conditions.add(s.subject());
        s.cases().forEach(c -> c.body().forEach(inner -> statement(inner, conditions)));
        conditions.removeLast();
      }
    }
  }

  private int[] leaves(List<Expr> exprs) {
    stamp++;
    Set<Integer> leaves = new LinkedHashSet<>();
    exprs.forEach(this::visit);
    while (!pending.isEmpty()) {
      Expr e = pending.pop();
      if (e instanceof Expr.Ref r) {
        leaves.add(r.signal().index());
      }
      e.operands().forEach(this::visit);
    }
    return leaves.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private void visit(Expr e) {
    if (seen[e.id()] != stamp) {
      seen[e.id()] = stamp;
      pending.push(e);
    }
  }
}
