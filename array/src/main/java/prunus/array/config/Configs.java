package prunus.array.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds configurations by name or file, and changes single values of one. */
public final class Configs {
  private static final List<String> SHIPPED = List.of("prunus64", "eie64", "tiny4");
  private static final long MAX_FILE_BYTES = 1 << 20;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private Configs() {}

  /** Names of the configurations that come with the program. */
  public static List<String> names() {
    return SHIPPED;
  }

  /**
   * A shipped configuration, or one from a JSON file.
   *
   * @param nameOrFile one of {@link #names()}, or a path
   * @throws InvalidConfigException in one sentence: unknown name, unreadable file, bad value
   */
  public static ArrayConfig load(String nameOrFile) {
    if (SHIPPED.contains(nameOrFile)) {
      try (InputStream in = Configs.class.getResourceAsStream(nameOrFile + ".json")) {
        return MAPPER.readValue(in, ArrayConfig.class);
      } catch (IOException e) {
        throw new IllegalStateException("resource " + nameOrFile + ".json is damaged", e);
      }
    }
    Path file = Path.of(nameOrFile);
    try {
      if (!Files.isRegularFile(file)) {
        throw new InvalidConfigException(
            "unknown configuration %s; there are %s, or give a JSON file"
                .formatted(nameOrFile, String.join(", ", SHIPPED)));
      }
      if (Files.size(file) > MAX_FILE_BYTES) {
        throw new InvalidConfigException("configuration file " + file + " is over 1 MiB");
      }
      return bind("configuration file " + file, MAPPER.readTree(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new InvalidConfigException("configuration file " + file + " cannot be read");
    } catch (JacksonException e) {
      throw new InvalidConfigException(
          "configuration file " + file + " is not JSON: " + e.getOriginalMessage());
    }
  }

  /**
   * The configuration with one value changed.
   *
   * @param assignment {@code key=value}; keys of the DRAM are written {@code dram.key}
   * @throws InvalidConfigException for a key that does not exist (the message lists those that do)
   *     or a value that is not legal
   */
  public static ArrayConfig with(ArrayConfig config, String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new InvalidConfigException("--set " + assignment + ": write it as key=value");
    }
    String key = assignment.substring(0, equals).strip();
    String value = assignment.substring(equals + 1).strip();
    ObjectNode root = MAPPER.valueToTree(config);
    boolean inDram = key.startsWith("dram.");
    ObjectNode holder = inDram ? (ObjectNode) root.get("dram") : root;
    String name = inDram ? key.substring("dram.".length()) : key;
    JsonNode old = holder.get(name);
    if (old == null || old.isObject()) {
      throw new InvalidConfigException(
          "unknown configuration key %s; there are %s".formatted(key, keys(root)));
    }
    if (old.isNumber()) {
      holder.put(name, number(key, value));
    } else if (old.isBoolean()) {
      holder.put(name, bool(key, value));
    } else {
      holder.put(name, name.equals("placement") ? value.toUpperCase(java.util.Locale.ROOT) : value);
    }
    return bind("--set " + assignment, root);
  }

  private static int number(String key, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new InvalidConfigException(key + " is " + value + "; it must be a whole number");
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

  private static ArrayConfig bind(String where, JsonNode tree) {
    try {
      return MAPPER.treeToValue(tree, ArrayConfig.class);
    } catch (UnrecognizedPropertyException e) {
      throw new InvalidConfigException(
          "%s: unknown key %s; there are %s"
              .formatted(
                  where, e.getPropertyName(), keys(MAPPER.valueToTree(load(SHIPPED.getFirst())))));
    } catch (JacksonException e) {
      throw new InvalidConfigException(where + ": " + JsonReason.of(e));
    }
  }
}
