package prunus.hdl.verilog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks long lines behind a comma or an operator. */
final class Wrap {
  private static final int WIDTH = 120;

  /** A place to break: the space behind a comma or operator. */
  private static final Pattern BREAK = Pattern.compile("(?<=,|\\|\\||&&|[|&^+?:=]) ");

  private Wrap() {}

  static String lines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.lines().forEach(line -> line(line, out));
    return out.toString();
  }

  private static void line(String line, StringBuilder out) {
    if (line.length() <= WIDTH) {
      out.append(line).append('\n');
      return;
    }
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    int comment = line.indexOf("  // ");
    String rest = comment < 0 ? line : line.substring(0, comment);
    String tail = comment < 0 ? "" : line.substring(comment);
    while (rest.length() > WIDTH) {
      int cut = cut(rest, indent.length() + 4);
      if (cut < 0) {
        break;
      }
      out.append(rest, 0, cut).append('\n');
      rest = indent + "    " + rest.substring(cut + 1);
    }
    if (rest.length() + tail.length() > WIDTH) {
      // The comment gets a line of its own, before what it speaks of is closed.
      out.append(rest).append('\n').append(indent).append("    ").append(tail.strip());
    } else {
      out.append(rest).append(tail);
    }
    out.append('\n');
  }

  /** The last place to break in the first {@code WIDTH} characters, or else the first of all. */
  private static int cut(String line, int from) {
    Matcher m = BREAK.matcher(line);
    int best = -1;
    for (int at = from; m.find(at); at = m.end()) {
      if (m.start() > WIDTH && best >= 0) {
        break;
      }
      best = m.start();
      if (best > WIDTH) {
        break;
      }
    }
    return best;
  }
}
