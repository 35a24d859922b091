package prunus.hdl.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signals directly in an instance, and the instances in it: what files of waves are made of.
 */
final class Scope {
  final Map<String, Scope> inner = new TreeMap<>();
  final List<Integer> signals = new ArrayList<>();
  final List<String> names = new ArrayList<>();

  /**
   * Puts a signal where its path says.
   *
   * @param path instances, and the signal's name
   * @param depth elements of it that lead here
   */
  void add(String[] path, int depth, int signal) {
    if (depth == path.length - 1) {
      signals.add(signal);
      names.add(path[depth]);
    } else {
      inner.computeIfAbsent(path[depth], _ -> new Scope()).add(path, depth + 1, signal);
    }
  }
}
