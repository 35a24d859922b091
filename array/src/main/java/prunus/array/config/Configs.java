package prunus.array.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds configurations by name or file, and changes single values of one. */
public final class Configs {
  private static final NamedJson<ArrayConfig> ALL =
      new NamedJson<>(
          "configuration",
          ArrayConfig.class,
          List.of("prunus64", "prunus256", "prunus1024", "eie64", "tiny4", "tiny4x2"));

  /** Keys whose values are names in capitals, for which small letters do as well. */
  private static final Set<String> CHOICES = Set.of("placement", "powerGating", "addressMapping");

  private Configs() {}

  /** Names of the configurations that come with the program. */
  public static List<String> names() {
    return ALL.names();
  }

  /**
   * A shipped configuration, or one from a JSON file.
   *
   * @param nameOrFile one of {@link #names()}, or a path
   * @throws InvalidConfigException in one sentence: unknown name, unreadable file, bad value
   */
  public static ArrayConfig load(String nameOrFile) {
    return ALL.load(nameOrFile);
  }

  /**
   * The configuration with one value changed.
   *
   * @param assignment {@code key=value}; keys of the DRAM are written {@code dram.key}
   * @throws InvalidConfigException for a key that does not exist (the message lists those that do)
   *     or a value that is not legal
   */
  public static ArrayConfig with(ArrayConfig config, String assignment) {
    ObjectNode root = edited(config, assignment);
    try {
      return JsonRecord.read(root, ArrayConfig.class);
    } catch (InvalidConfigException e) {
      throw new InvalidConfigException("--set " + assignment + ": " + e.getMessage());
    }
  }

  /**
   * Checks that a key exists and a value is of its kind, whether or not it goes together with the
   * configuration's other values.
   *
   * @throws InvalidConfigException for a key that does not exist or a value of another kind
   */
  public static void checkKind(ArrayConfig config, String assignment) {
    edited(config, assignment);
  }

  private static ObjectNode edited(ArrayConfig config, String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new InvalidConfigException("--set " + assignment + ": write it as key=value");
    }
    String key = assignment.substring(0, equals).strip();
    String value = assignment.substring(equals + 1).strip();
    ObjectNode root = (ObjectNode) JsonRecord.write(config);
    boolean inDram = key.startsWith("dram.");
    ObjectNode holder = inDram ? (ObjectNode) root.get("dram") : root;
    String name = inDram ? key.substring("dram.".length()) : key;
    JsonNode old = holder.get(name);
    if (old == null || old.isObject()) {
      throw new InvalidConfigException(
          "unknown configuration key %s; there are %s".formatted(key, keys(root)));
    }
    if (old.isFloatingPointNumber()) {
      holder.put(name, real(key, value));
    } else if (old.isNumber()) {
      holder.put(name, number(key, value));
    } else if (old.isBoolean()) {
      holder.put(name, bool(key, value));
    } else {
      holder.put(name, CHOICES.contains(name) ? value.toUpperCase(Locale.ROOT) : value);
    }
    return root;
  }

  private static int number(String key, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new InvalidConfigException(key + " is " + value + "; it must be a whole number");
    }
  }

  private static double real(String key, String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new InvalidConfigException(key + " is " + value + "; it must be a number");
    }
  }

  private static boolean bool(String key, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new InvalidConfigException(key + " is " + value + "; it must be true or false");
    };
  }

  private static String keys(ObjectNode root) {
    return java.util.stream.Stream.concat(
            root.propertyNames().stream().filter(k -> !k.equals("dram")),
            root.get("dram").propertyNames().stream().map(k -> "dram." + k))
        .collect(Collectors.joining(", "));
  }
}
