package prunus.models.operations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.alg.util.UnionFind;
import prunus.models.graph.Network;

/**
 * Which tensors must lie alike, channel by channel in the same PE and word: what is pooled lies as
 * before, and what is added must lie alike on all sides. The network's input, or what the host
 * makes, lies as it comes and a joined map as its parts do; every other map can be dealt out as its
 * group has it.
 */
public final class Placements {
  private final UnionFind<String> groups;
  private final Map<String, Integer> made = new HashMap<>();
  private final Set<String> fixed = new HashSet<>();

  private Placements(Lowered lowered) {
    Set<String> tensors = new TreeSet<>(lowered.tensorOf().keySet());
    tensors.addAll(lowered.partsOf().keySet());
    groups = new UnionFind<>(tensors);
    made.put(Network.INPUT, -1);
    fixed.add(Network.INPUT);
    fixed.addAll(lowered.partsOf().keySet());
    List<Operation> operations = lowered.operations();
    for (int i = 0; i < operations.size(); i++) {
      int index = i;
      operations.get(i).results().forEach(r -> made.put(r, index));
      switch (operations.get(i)) {
        case Operation.Weighted w -> w.other().ifPresent(o -> groups.union(o, w.result()));
        case Operation.Pooling p -> groups.union(p.input(), p.result());
        case Operation.Addition a -> {
          groups.union(a.input(), a.result());
          groups.union(a.second(), a.result());
        }
        case Operation.Host h -> fixed.addAll(h.results());
      }
    }
    lowered
        .partsOf()
        .forEach(
            (joined, parts) ->
                made.put(joined, parts.stream().mapToInt(made::get).max().orElseThrow()));
  }

  /**
   * The groups of a lowered network.
   *
   * @throws LoweringException if two maps are added that cannot lie alike
   */
  static Placements of(Lowered lowered) {
    Placements placements = new Placements(lowered);
    for (Operation operation : lowered.operations()) {
      String added =
          switch (operation) {
            case Operation.Weighted w -> w.other().orElse(null);
            case Operation.Pooling _ -> null;
            case Operation.Host _ -> null;
            case Operation.Addition a -> a.input();
          };
      if (added != null) {
        placements.check(operation.name(), added);
      }
    }
    return placements;
  }

  /** A group's place is decided by the first of its maps; a fixed one must be that, and alone. */
  private void check(String operation, String tensor) {
    String group = of(tensor);
    String one = null;
    int first = Integer.MAX_VALUE;
    for (String member : made.keySet().stream().sorted().toList()) {
      if (!of(member).equals(group)) {
        continue;
      }
      first = Math.min(first, made.get(member));
      if (fixed.contains(member)) {
        if (one != null) {
          throw cannot(operation, one, member);
        }
        one = member;
      }
    }
    if (one != null && made.get(one) > first) {
      throw cannot(operation, one, tensor);
    }
  }

  private static LoweringException cannot(String operation, String one, String other) {
    return new LoweringException(
        "what layer %s adds cannot lie alike in the array: %s and %s; put a 1x1 convolution between"
            .formatted(operation, one, other));
  }

  /** The tensor that stands for all those that must lie like this one. */
  public String of(String tensor) {
    return groups.find(tensor);
  }
}
