package prunus.array.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** What is wrong with a JSON document, in words a user can act on. */
public final class JsonReason {
  private static final Pattern MISSING = Pattern.compile("Missing creator property '([^']*)'");

  private JsonReason() {}

  /** The reason a document could not be bound to its record; one line. */
  public static String of(JacksonException e) {
    if (e.getCause() instanceof InvalidConfigException invalid) {
      return invalid.getMessage();
    }
    String message = e.getOriginalMessage();
    Matcher missing = MISSING.matcher(message);
    return missing.find()
        ? missing.group(1) + " is missing"
        : message.lines().findFirst().orElse("not as expected");
  }
}
