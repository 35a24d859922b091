package prunus.hdl.sim;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads a value change dump: for every signal, its values by time. */
final class VcdReader {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> widths = new HashMap<>();
  private final Map<String, NavigableMap<Long, BigInteger>> changes = new HashMap<>();

  VcdReader(String text) {
    Deque<String> scopes = new ArrayDeque<>();
    long time = 0;
    for (String line : text.lines().toList()) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "$scope" -> scopes.addLast(words[2]);
        case "$upscope" -> scopes.removeLast();
        case "$var" -> {
          String name = String.join(".", scopes) + "." + words[4];
          names.put(name, words[3]);
          widths.put(name, Integer.valueOf(words[2]));
        }
        case "$timescale", "$enddefinitions" -> {}
        default -> {
          if (line.startsWith("#")) {
            time = Long.parseLong(line.substring(1));
          } else if (line.startsWith("b")) {
            put(words[1], time, new BigInteger(words[0].substring(1), 2));
          } else {
            put(line.substring(1), time, new BigInteger(line.substring(0, 1)));
          }
        }
      }
    }
  }

  private void put(String id, long time, BigInteger value) {
    changes.computeIfAbsent(id, _ -> new TreeMap<>()).put(time, value);
  }

  int width(String name) {
    return widths.get(name);
  }

  int signals() {
    return names.size();
  }

  BigInteger at(String name, long time) {
    return changes.get(names.get(name)).floorEntry(time).getValue();
  }
}
