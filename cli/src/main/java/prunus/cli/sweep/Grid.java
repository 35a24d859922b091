package prunus.cli.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.array.config.InvalidConfigException;
import prunus.models.BadInputException;

/**
 * All combinations of some values of some keys, the last key changing fastest.
 *
 * @param values by key
 */
public record Grid(Map<String, List<String>> values) {
  /** The keys cannot be had together: a group count that does not divide the PEs, for example. */
  public static final class ImpossibleException extends Exception {
    private static final long serialVersionUID = 1L;

    ImpossibleException(InvalidConfigException cause) {
      super(cause.getMessage(), cause);
    }
  }

  public Grid {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((key, list) -> copy.put(key, List.copyOf(list)));
    values = java.util.Collections.unmodifiableMap(copy);
  }

  /**
   * Reads {@code key=value,value,…}, one for each key.
   *
   * @throws BadInputException for a text of another form, or a key or value that comes twice
   */
  public static Grid parse(List<String> texts) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      List<String> list =
          equals < 1 ? List.of() : List.of(text.substring(equals + 1).split(",", -1));
      if (list.isEmpty() || list.stream().anyMatch(String::isBlank)) {
        throw new BadInputException("--over " + text + ": write it as key=value,value");
      }
      if (new LinkedHashSet<>(list).size() < list.size()) {
        throw new BadInputException("--over " + text + ": a value comes twice");
      }
      if (values.put(text.substring(0, equals).strip(), list) != null) {
        throw new BadInputException("--over " + text + ": the key comes twice");
      }
    }
    return new Grid(values);
  }

  /** Keys in order. */
  public List<String> keys() {
    return List.copyOf(values.keySet());
  }

  /** Combinations, possible or not. */
  public long points() {
    long points = 1;
    for (List<String> list : values.values()) {
      points = Math.multiplyExact(points, list.size());
    }
    return points;
  }

  /**
   * Checks every value by itself.
   *
   * @throws InvalidConfigException for a key that does not exist or a value of another kind
   */
  public void check(ArrayConfig base) {
    values.forEach(
        (key, list) -> list.forEach(value -> Configs.checkKind(base, key + "=" + value)));
  }

  /** The values of a point, in the order of the keys. */
  public List<String> point(long index) {
    List<String> point = new ArrayList<>();
    long rest = index;
    for (String key : keys().reversed()) {
      List<String> list = values.get(key);
      point.addFirst(list.get((int) (rest % list.size())));
      rest /= list.size();
    }
    return point;
  }

  /**
   * The array of a point. Keys are set one after the other, and those that cannot be yet are tried
   * again when the others are: {@code groups=16} needs more PEs than there were.
   *
   * @throws ImpossibleException if the values do not go together
   */
  public ArrayConfig config(ArrayConfig base, List<String> point) throws ImpossibleException {
    Map<String, String> left = new LinkedHashMap<>();
    for (int i = 0; i < point.size(); i++) {
      left.put(keys().get(i), point.get(i));
    }
    ArrayConfig config = base;
    while (true) {
      InvalidConfigException why = null;
      Map<String, String> refused = new LinkedHashMap<>();
      for (Map.Entry<String, String> entry : left.entrySet()) {
        try {
          config = Configs.with(config, entry.getKey() + "=" + entry.getValue());
        } catch (InvalidConfigException e) {
          why = e;
          refused.put(entry.getKey(), entry.getValue());
        }
      }
      if (why == null) {
        return config;
      }
      if (refused.size() == left.size()) {
        throw new ImpossibleException(why);
      }
      left = refused;
    }
  }
}
