package prunus.models.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import prunus.models.BadInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON as its standard has it: one value, and each key of an object once. */
public final class StrictJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private StrictJson() {}

  /**
   * Parses one value.
   *
   * @throws BadInputException whose message goes on after the name of the document
   */
  public static JsonNode parse(byte[] utf8) {
    try {
      checkKeys(utf8);
      return MAPPER.readTree(utf8);
    } catch (JacksonException e) {
      throw new BadInputException("is not JSON" + place(e.getLocation()), e);
    }
  }

  private static void checkKeys(byte[] utf8) {
    Deque<Set<String>> open = new ArrayDeque<>();
    boolean ended = false;
    try (JsonParser parser = MAPPER.createParser(utf8)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (ended) {
          throw new BadInputException(
              "goes on after its end" + place(parser.currentTokenLocation()));
        }
        switch (t) {
          case START_OBJECT, START_ARRAY -> open.push(new HashSet<>());
          case END_OBJECT, END_ARRAY -> open.pop();
          case PROPERTY_NAME -> {
            String key = parser.currentName();
            if (!open.element().add(key)) {
              throw new BadInputException(
                  "has the key \"%s\" twice in one object%s; give it once"
                      .formatted(key, place(parser.currentTokenLocation())));
            }
          }
          default -> {}
        }
        ended = open.isEmpty();
      }
    }
    if (!ended) {
      throw new BadInputException("is empty");
    }
  }

  private static String place(TokenStreamLocation at) {
    return at == null || at.getLineNr() < 1
        ? ""
        : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }
}
