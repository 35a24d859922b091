package prunus.array.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Binds JSON to records. A document is held against the record's components first, so that whatever
 * is wrong is said with the key's place and what is wanted there; no text is taken for a number, no
 * fraction for a whole number, nothing may be missing and nothing too many. A component of type
 * {@code Double} may be null, one of type {@code Optional} may be missing.
 */
public final class JsonRecord {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonRecord() {}

  /** A record as a tree. */
  static JsonNode write(Record value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * Reads a record.
   *
   * @throws InvalidConfigException saying which key is wrong and what it must be
   */
  public static <T extends Record> T read(JsonNode tree, Class<T> type) {
    check(tree, type, "");
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JacksonException e) {
      if (e.getCause() instanceof InvalidConfigException invalid) {
        String place = place(e.getPath());
        boolean said = invalid.getMessage().startsWith(place);
        String prefix = said ? "" : "in " + place + " ";
        throw new InvalidConfigException(prefix + invalid.getMessage());
      }
      throw new IllegalStateException("the check lets through what cannot be bound", e);
    }
  }

  private static String place(List<JacksonException.Reference> path) {
    StringBuilder out = new StringBuilder();
    for (JacksonException.Reference step : path) {
      if (step.getPropertyName() == null) {
        out.append('[').append(step.getIndex()).append(']');
      } else {
        out.append(out.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return out.toString();
  }

  private static void check(JsonNode node, Type type, String place) {
    if (type instanceof ParameterizedType maybe && maybe.getRawType() == Optional.class) {
      check(node, maybe.getActualTypeArguments()[0], place);
    } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      need(node.isArray(), node, place, "a list");
      for (int i = 0; i < node.size(); i++) {
        check(node.get(i), list.getActualTypeArguments()[0], place + "[" + i + "]");
      }
    } else if (type instanceof Class<?> plain) {
      check(node, plain, place);
    } else {
      throw new IllegalArgumentException("no JSON form is known for " + type);
    }
  }

  private static void check(JsonNode node, Class<?> type, String place) {
    if (type.isRecord()) {
      need(node.isObject(), node, place, "an object");
      keys(node, type, place);
    } else if (type == int.class || type == Integer.class) {
      boolean whole = node.isIntegralNumber() && node.canConvertToInt();
      need(whole, node, place, "a whole number of at most 2,147,483,647");
    } else if (type == double.class) {
      need(isFinite(node), node, place, "a number");
    } else if (type == Double.class) {
      need(node.isNull() || isFinite(node), node, place, "a number or null");
    } else if (type == boolean.class) {
      need(node.isBoolean(), node, place, "true or false");
    } else if (type == String.class) {
      need(node.isString(), node, place, "a text");
    } else if (type.isEnum()) {
      List<String> names =
          Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
      boolean known = node.isString() && names.contains(node.stringValue());
      need(known, node, place, String.join(" or ", names));
    } else {
      throw new IllegalArgumentException("no JSON form is known for " + type);
    }
  }

  private static boolean isFinite(JsonNode node) {
    return node.isNumber() && Double.isFinite(node.doubleValue());
  }

  private static void keys(JsonNode node, Class<?> type, String place) {
    String within = place.isEmpty() ? "" : place + ".";
    List<String> known =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    for (String key : node.propertyNames()) {
      if (!known.contains(key)) {
        throw new InvalidConfigException(
            "unknown key %s%s; there are %s"
                .formatted(
                    within,
                    key,
                    known.stream().map(k -> within + k).collect(Collectors.joining(", "))));
      }
    }
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode value = node.get(component.getName());
      if (value == null && component.getType() == Optional.class) {
        continue;
      }
      if (value == null) {
        throw new InvalidConfigException("the key " + within + component.getName() + " is missing");
      }
      check(value, component.getGenericType(), within + component.getName());
    }
  }

  private static void need(boolean met, JsonNode node, String place, String wanted) {
    if (!met) {
      String text = node.toString();
      String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
      throw new InvalidConfigException(
          "%s is %s; it must be %s".formatted(place.isEmpty() ? "it" : place, shown, wanted));
    }
  }
}
