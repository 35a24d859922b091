package prunus.models;

/** Text from outside, safe to show on a terminal. */
public final class Printable {
  private Printable() {}

  /**
   * The text with everything that moves a cursor, changes colours or turns the direction of reading
   * written as {@code \}{@code u{hex}}: control and formatting characters, line separators, halves
   * of pairs.
   */
  public static String of(String text) {
    if (text.codePoints().allMatch(Printable::shows)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (shows(c)) {
                out.appendCodePoint(c);
              } else {
                out.append("\\u{%x}".formatted(c));
              }
            });
    return out.toString();
  }

  private static boolean shows(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
