package prunus.models.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import prunus.models.BadInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checked access to the fields of a JSON object: what is missing or wrong is named. */
public final class JsonFields {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JsonNode node;
  private final String where;

  private JsonFields(JsonNode node, String where) {
    this.node = node;
    this.where = where;
  }

  /** The mapper of this module. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /**
   * Parses a JSON object.
   *
   * @throws BadInputException if it is not one
   */
  public static JsonFields parse(byte[] utf8) {
    return parse(utf8, "the manifest");
  }

  /**
   * Parses a JSON object.
   *
   * @param where what it is, in words, for messages
   * @throws BadInputException if it is not one
   */
  public static JsonFields parse(byte[] utf8, String where) {
    JsonNode node;
    try {
      node = StrictJson.parse(utf8);
    } catch (BadInputException e) {
      throw new BadInputException(where + " " + e.getMessage(), e);
    }
    return of(node, where);
  }

  private static JsonFields of(JsonNode node, String where) {
    if (node == null || !node.isObject()) {
      throw new BadInputException(where + " is not a JSON object");
    }
    return new JsonFields(node, where);
  }

  private JsonNode need(String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      throw new BadInputException(where + " has no \"" + field + "\"");
    }
    return value;
  }

  private BadInputException wrong(String field, String expected) {
    return new BadInputException(where + ": \"" + field + "\" must be " + expected);
  }

  /** Whether there is such a field and it is not null. */
  public boolean has(String field) {
    return node.hasNonNull(field);
  }

  /** Names of the fields, in order. */
  public List<String> names() {
    return List.copyOf(node.propertyNames());
  }

  /** An integer within bounds. */
  public int integer(String field, int min, int max) {
    return Math.toIntExact(longInteger(field, min, max));
  }

  /** An integer within bounds. */
  public long longInteger(String field, long min, long max) {
    JsonNode value = need(field);
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < min
        || value.longValue() > max) {
      throw wrong(field, "a whole number from " + min + " to " + max);
    }
    return value.longValue();
  }

  /** A finite number. */
  public double number(String field) {
    JsonNode value = need(field);
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw wrong(field, "a number");
    }
    return value.doubleValue();
  }

  /** True or false. */
  public boolean bool(String field) {
    JsonNode value = need(field);
    if (!value.isBoolean()) {
      throw wrong(field, "true or false");
    }
    return value.booleanValue();
  }

  /** A text of at most 1000 printable characters. */
  public String text(String field) {
    JsonNode value = need(field);
    if (!isText(value)) {
      throw wrong(field, "a text of at most 1000 printable characters");
    }
    return value.stringValue();
  }

  private static boolean isText(JsonNode value) {
    return value.isString()
        && value.stringValue().length() <= 1000
        && value.stringValue().chars().noneMatch(Character::isISOControl);
  }

  /** One of an enum's names. */
  public <E extends Enum<E>> E oneOf(String field, Class<E> type) {
    String text = text(field);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw wrong(field, "one of " + List.of(type.getEnumConstants()));
  }

  /** An object. */
  public JsonFields object(String field) {
    return of(need(field), where + ", \"" + field + "\"");
  }

  /** A list of objects. */
  public List<JsonFields> objects(String field, int max) {
    List<JsonFields> out = new ArrayList<>();
    for (JsonNode element : elements(field, max)) {
      out.add(of(element, where + ", \"" + field + "\" " + (out.size() + 1)));
    }
    return out;
  }

  /** A list of numbers. */
  public List<Double> numbers(String field, int max) {
    return list(
        field,
        max,
        "a list of numbers",
        e -> e.isNumber() && Double.isFinite(e.doubleValue()) ? e.doubleValue() : null);
  }

  /** A list of texts. */
  public List<String> texts(String field, int max) {
    return list(field, max, "a list of texts", e -> isText(e) ? e.stringValue() : null);
  }

  private <T> List<T> list(String field, int max, String expected, Function<JsonNode, T> read) {
    List<T> out = new ArrayList<>();
    for (JsonNode element : elements(field, max)) {
      T value = read.apply(element);
      if (value == null) {
        throw wrong(field, expected);
      }
      out.add(value);
    }
    return out;
  }

  private Iterable<JsonNode> elements(String field, int max) {
    JsonNode value = need(field);
    if (!value.isArray() || value.size() > max) {
      throw wrong(field, "a list of at most " + max);
    }
    return value.values();
  }
}
