package prunus.models.matrix;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** The lines of a MatrixMarket file after its banner, comments and blank lines left out. */
final class MatrixLines {
  private static final int MAX_LINE = 4096;

  /** Double precision as Fortran writes it: {@code 1.5D+00}. */
  private static final Pattern FORTRAN_EXPONENT = Pattern.compile("^([-+0-9.]+)[dD](?=[-+0-9])");

  private final Path file;
  private final BufferedReader reader;
  private int line;

  MatrixLines(Path file, BufferedReader reader) {
    this.file = file;
    this.reader = reader;
  }

  MatrixException wrong(String what) {
    String shown = what.length() > 200 ? what.substring(0, 200) + "…" : what;
    String printable = shown.replaceAll("\\p{Cntrl}", "?");
    return new MatrixException("%s, line %d: %s".formatted(file, line, printable));
  }

  /** The next line as it is; null at the end. No line is longer than a file has reason for. */
  String raw() throws IOException {
    line++;
    StringBuilder text = new StringBuilder();
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (text.length() == MAX_LINE) {
        throw wrong("the line is longer than " + MAX_LINE + " characters");
      }
      text.append((char) c);
    }
    return text.toString();
  }

  /** The next line with something in it, cut at blanks; null at the end. */
  String[] next() throws IOException {
    for (String text = raw(); text != null; text = raw()) {
      StringTokenizer words = new StringTokenizer(text);
      if (words.hasMoreTokens() && !text.stripLeading().startsWith("%")) {
        String[] out = new String[words.countTokens()];
        for (int i = 0; i < out.length; i++) {
          out[i] = words.nextToken();
        }
        return out;
      }
    }
    return null;
  }

  /** The next line, which must have this many words. */
  String[] need(int words, String what) throws IOException {
    String[] out = next();
    if (out == null) {
      throw wrong("the file ends before " + what);
    }
    if (out.length != words) {
      throw wrong("%s needs %d words, found %d".formatted(what, words, out.length));
    }
    return out;
  }

  long whole(String word, long min, long max, String what) {
    try {
      long value = Long.parseLong(word);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong("%s must be a whole number, not %s".formatted(what, word));
    }
    throw wrong("%s is %s and must be %d to %d".formatted(what, word, min, max));
  }

  /** Java's own marks of a type, as in 1.5f, are no part of a number here. */
  private static String plain(String word) {
    char last = word.charAt(word.length() - 1);
    if ("dDfF".indexOf(last) >= 0) {
      throw new NumberFormatException(word);
    }
    boolean fortran = word.indexOf('D') >= 0 || word.indexOf('d') >= 0;
    return fortran ? FORTRAN_EXPONENT.matcher(word).replaceFirst("$1E") : word;
  }

  float real(String word) {
    float value;
    try {
      value = Float.parseFloat(plain(word));
    } catch (NumberFormatException e) {
      throw wrong("the value must be a number, not " + word);
    }
    if (!Float.isFinite(value)) {
      throw wrong("the value " + word + " is not finite");
    }
    return value;
  }

  void expectEnd() throws IOException {
    if (next() != null) {
      throw wrong("there are more elements than announced");
    }
  }
}
