package prunus.training.figure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A picture of lines, boxes and words. */
final class Svg {
  /** Where words are put beside their point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final StringBuilder body = new StringBuilder();
  private final int width;
  private final int height;

  Svg(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** A point of the picture, pixels from the upper left corner. */
  record At(double x, double y) {
    @Override
    public String toString() {
      return "%.1f,%.1f".formatted(x, y);
    }
  }

  void text(At at, Anchor anchor, String words) {
    body.append(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n"
            .formatted(at.x, at.y, anchor.name().toLowerCase(Locale.ROOT), escaped(words)));
  }

  /** Words that run upwards. */
  void upwards(At at, String words) {
    body.append(
        "<text transform=\"translate(%s) rotate(-90)\" text-anchor=\"middle\">%s</text>\n"
            .formatted(at, escaped(words)));
  }

  /**
   * A line through points.
   *
   * @param dash lengths of strokes and gaps, empty for none
   */
  void line(List<At> points, String colour, double strokeWidth, String dash) {
    String all = points.stream().map(At::toString).collect(Collectors.joining(" "));
    String dashes = dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"";
    body.append(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"%s/>\n"
            .formatted(all, colour, strokeWidth, dashes));
  }

  void dot(At at, String colour) {
    body.append(
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" fill=\"%s\"/>\n".formatted(at.x, at.y, colour));
  }

  void box(At corner, double boxWidth, double boxHeight, String colour) {
    body.append(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n"
            .formatted(corner.x, corner.y, boxWidth, boxHeight, colour));
  }

  /** Strokes by the path language, one unit wide, from a corner. */
  void strokes(At corner, String path, String colour) {
    body.append(
        "<path transform=\"translate(%s)\" d=\"%s\" stroke=\"%s\" fill=\"none\"/>\n"
            .formatted(corner, path, colour));
  }

  byte[] bytes() {
    String text =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" \
        font-family="sans-serif" font-size="12">
        <rect width="100%%" height="100%%" fill="white"/>
        %s</svg>
        """
            .formatted(width, height, width, height, body);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
