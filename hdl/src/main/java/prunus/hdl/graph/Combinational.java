package prunus.hdl.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Instance;
import prunus.hdl.ir.Memory;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Pin;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Signal;

/**
 * The combinational paths between the signals of one module: through expressions, memories with
 * combinational read, and instances.
 */
public final class Combinational {
  private final ModuleDef def;
  private final Map<Signal, int[]> reads;
  private final Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
  private final List<List<Signal>> loops;
  private final int[] levels;
  private final List<Integer> order = new ArrayList<>();

  private Combinational(ModuleDef def, Map<String, Combinational> inner) {
    this.def = def;
    reads = Dependencies.of(def);
    def.signals().forEach(s -> graph.addVertex(s.index()));
    reads.forEach(
        (target, sources) -> {
          if (target.role() != Role.REGISTER) {
            Arrays.stream(sources).forEach(s -> graph.addEdge(s, target.index()));
          }
        });
    for (Memory m : def.memories()) {
      if (!m.kind().syncRead()) {
        graph.addEdge(m.pin("raddr").index(), m.pin("rdata").index());
      }
    }
    for (Instance i : def.instances()) {
      through(i, inner.get(i.definition()));
    }
    levels = new int[def.signals().size()];
    sort();
    loops = order.size() == levels.length ? List.of() : findLoops();
  }

  /** The paths of every definition of a design, by its name. */
  public static Map<String, Combinational> of(Design design) {
    Map<String, Combinational> all = new LinkedHashMap<>();
    design.modules().forEach((name, def) -> all.put(name, new Combinational(def, all)));
    return all;
  }

  /** What each driven signal reads. */
  public Map<Signal, int[]> reads() {
    return reads;
  }

  /** One loop, in order of the signals on it, for each group of signals that depend in a circle. */
  public List<List<Signal>> loops() {
    return loops;
  }

  /** A number for each signal; signals of equal number do not depend on each other. */
  public int level(Signal signal) {
    return levels[signal.index()];
  }

  private void through(Instance instance, Combinational inside) {
    Map<String, Signal> pins = new HashMap<>();
    instance.pins().forEach((Pin p) -> pins.put(p.port(), p.signal()));
    inside
        .paths()
        .forEach(
            (output, inputs) ->
                inputs.forEach(
                    input -> graph.addEdge(pins.get(input).index(), pins.get(output).index())));
  }

  /** For every output, the inputs it depends on combinationally. */
  private Map<String, List<String>> paths() {
    BitSet[] from = new BitSet[levels.length];
    for (int v : order) {
      BitSet set = new BitSet();
      if (def.signals().get(v).role() == Role.INPUT) {
        set.set(v);
      }
      for (DefaultEdge e : graph.incomingEdgesOf(v)) {
        BitSet source = from[graph.getEdgeSource(e)];
        if (source != null) {
          set.or(source);
        }
      }
      from[v] = set;
    }
    Map<String, List<String>> paths = new LinkedHashMap<>();
    for (Signal s : def.outputs()) {
      if (from[s.index()] != null) {
        List<String> inputs =
            from[s.index()].stream().mapToObj(i -> def.signals().get(i).name()).toList();
        paths.put(s.name(), inputs);
      }
    }
    return paths;
  }

  /** Orders the signals that are on no loop and gives each the length of its longest path. */
  private void sort() {
    int[] missing = new int[levels.length];
    Deque<Integer> ready = new ArrayDeque<>();
    for (int v = 0; v < levels.length; v++) {
      missing[v] = graph.inDegreeOf(v);
      if (missing[v] == 0) {
        ready.add(v);
      }
    }
    while (!ready.isEmpty()) {
      int v = ready.remove();
      order.add(v);
      for (DefaultEdge e : graph.outgoingEdgesOf(v)) {
        int w = graph.getEdgeTarget(e);
        levels[w] = Math.max(levels[w], levels[v] + 1);
        if (--missing[w] == 0) {
          ready.add(w);
        }
      }
    }
  }

  private List<List<Signal>> findLoops() {
    List<List<Signal>> found = new ArrayList<>();
    for (Set<Integer> group :
        new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
      int start = Collections.min(group);
      if (group.size() > 1 || graph.containsEdge(start, start)) {
        found.add(loop(start, group));
      }
    }
    found.sort((a, b) -> Integer.compare(a.getFirst().index(), b.getFirst().index()));
    return List.copyOf(found);
  }

  /** A shortest way from {@code start} back to it inside {@code group}. */
  private List<Signal> loop(int start, Set<Integer> group) {
    Map<Integer, Integer> cameFrom = new HashMap<>();
    Deque<Integer> queue = new ArrayDeque<>(List.of(start));
    while (!cameFrom.containsKey(start)) {
      int v = queue.remove();
      for (DefaultEdge e : graph.outgoingEdgesOf(v)) {
        int w = graph.getEdgeTarget(e);
        if (group.contains(w) && cameFrom.putIfAbsent(w, v) == null) {
          queue.add(w);
        }
      }
    }
    List<Signal> path = new ArrayList<>();
    for (int v = cameFrom.get(start); v != start; v = cameFrom.get(v)) {
      path.add(def.signals().get(v));
    }
    path.add(def.signals().get(start));
    Collections.reverse(path);
    return path;
  }
}
