package prunus.hdl.parts;

import java.util.ArrayList;
import java.util.List;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * Finds the first bit that is set, as a tree: the priority encoder. Bit 0 comes first.
 *
 * <p>Combinational: {@code any} is whether a bit of {@code bits} is set, {@code index} the number
 * of the lowest one, 0 if there is none. Each level of the tree looks at {@code arity} (a power of
 * two) results of the level below.
 */
public final class LeadingNonZero extends Module {
  public final UInt bits;
  public final Bool any;
  public final UInt index;

  /** The result over a range of bits; without an index the range is one bit. */
  private record Node(Bool any, UInt index) {}

  public LeadingNonZero(int count, int arity) {
    if (count < 2 || arity < 2 || Integer.bitCount(arity) != 1) {
      throw new IllegalArgumentException("count " + count + ", arity " + arity);
    }
    super("LeadingNonZero_" + count + "_" + arity);
    bits = input("bits", uint(count));
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nodes.add(new Node(bits.bit(i), null));
    }
    for (int level = 0; nodes.size() > 1; level++) {
      List<Node> above = new ArrayList<>();
      for (int i = 0; i < nodes.size(); i += arity) {
        List<Node> below = nodes.subList(i, Math.min(i + arity, nodes.size()));
        above.add(node("level" + level + "_" + i / arity, below, arity));
      }
      nodes = above;
    }
    any = output("any", nodes.getFirst().any());
    index = output("index", nodes.getFirst().index().resize(Widths.toHold(count - 1)));
  }

  private Node node(String name, List<Node> below, int arity) {
    int digit = Widths.toHold(arity - 1);
    Bool some = below.getLast().any();
    UInt found = position(below, below.size() - 1, digit);
    for (int i = below.size() - 2; i >= 0; i--) {
      some = below.get(i).any().or(some);
      found = below.get(i).any().select(position(below, i, digit), found);
    }
    Bool all = wire(name + "_any", some);
    return new Node(all, wire(name, all.select(found, lit(found.width(), 0))));
  }

  private UInt position(List<Node> below, int i, int digit) {
    UInt here = lit(digit, i);
    UInt inner = below.get(i).index();
    return inner == null ? here : here.concat(inner);
  }
}
