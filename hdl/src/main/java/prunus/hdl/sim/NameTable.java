package prunus.hdl.sim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds signals or memories by name, and says which names are near when there is none. */
final class NameTable {
  private static final Pattern SHARED = Pattern.compile("\\[\\d+](\\.[^.\\[]*)$");

  private final Map<String, Integer> positions = new HashMap<>();

  private final String what;

  NameTable(String what, List<String> names) {
    this.what = what;
    for (int i = 0; i < names.size(); i++) {
      positions.put(names.get(i), i);
    }
  }

  boolean has(String name) {
    return positions.containsKey(name);
  }

  int position(String name) {
    Integer position = positions.get(name);
    if (position == null) {
      // A port that is the same for all instances of an array is one signal: pe.enable.
      position = positions.get(SHARED.matcher(name).replaceFirst("$1"));
    }
    if (position == null) {
      String last = name.substring(name.lastIndexOf('.') + 1);
      List<String> near =
          positions.keySet().stream()
              .filter(n -> n.equals(last) || n.endsWith("." + last) || n.startsWith(name))
              .sorted()
              .limit(5)
              .toList();
      throw new IllegalArgumentException(
          "no " + what + " \"" + name + "\"" + (near.isEmpty() ? "" : "; near it: " + near));
    }
    return position;
  }

  static int find(List<SignalInfo> signals, String name) {
    for (int i = 0; i < signals.size(); i++) {
      if (signals.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
