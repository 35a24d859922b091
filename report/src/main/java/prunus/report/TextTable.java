package prunus.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of text no wider than a page. Rows stand below each other under headings; where that is
 * too wide the table is turned, headings at the left and rows side by side, in as many blocks as it
 * takes.
 */
final class TextTable {
  private static final int LONGEST_NAME = 24;
  private static final String GAP = "  ";

  private TextTable() {}

  /**
   * The table's lines.
   *
   * @param corner heading of the names
   * @param headings of the columns
   * @param names of the rows
   * @param cells by column, then row
   */
  static List<String> lines(
      String corner,
      List<String> headings,
      List<String> names,
      List<List<String>> cells,
      int columns) {
    List<List<String>> upright = new ArrayList<>();
    upright.add(column(corner, names.stream().map(TextTable::shortened).toList()));
    for (int c = 0; c < headings.size(); c++) {
      upright.add(column(headings.get(c), cells.get(c)));
    }
    List<String> lines = print(upright);
    return lines.stream().allMatch(line -> line.length() <= columns)
        ? lines
        : turned(upright, columns);
  }

  private static List<String> turned(List<List<String>> upright, int columns) {
    List<String> headings = upright.stream().map(List::getFirst).toList();
    int left = width(headings);
    List<String> lines = new ArrayList<>();
    int rows = upright.getFirst().size();
    int row = 1;
    while (row < rows) {
      List<List<String>> block = new ArrayList<>();
      block.add(headings);
      int used = left;
      while (row < rows) {
        int at = row;
        List<String> next = upright.stream().map(c -> c.get(at)).toList();
        used += GAP.length() + width(next);
        if (block.size() > 1 && used > columns) {
          break;
        }
        block.add(next);
        row++;
      }
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(print(block));
    }
    return lines;
  }

  /** Columns side by side, the first one left-aligned. */
  private static List<String> print(List<List<String>> columns) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < columns.getFirst().size(); i++) {
      StringBuilder line = new StringBuilder();
      for (List<String> column : columns) {
        String pad = " ".repeat(width(column) - column.get(i).length());
        line.append(line.isEmpty() ? column.get(i) + pad : GAP + pad + column.get(i));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static List<String> column(String heading, List<String> cells) {
    List<String> column = new ArrayList<>(cells.size() + 1);
    column.add(heading);
    column.addAll(cells);
    return column;
  }

  private static int width(List<String> column) {
    return column.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME
        ? name
        : "\u2026" + name.substring(name.length() - LONGEST_NAME + 1);
  }

  /** Text broken at blanks, lines behind the first indented; a longer word is broken anywhere. */
  static List<String> wrap(String text, int columns, String indent) {
    if (text.length() <= columns) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    String stripped = text.stripLeading();
    StringBuilder line = new StringBuilder(text.substring(0, text.length() - stripped.length()));
    boolean first = true;
    for (String word : stripped.split(" ", -1)) {
      if (!first && line.length() + 1 + word.length() > columns) {
        lines.add(line.toString());
        line = new StringBuilder(indent).append(word);
      } else {
        line.append(first ? "" : " ").append(word);
      }
      first = false;
      while (line.length() > columns) {
        lines.add(line.substring(0, columns));
        line = new StringBuilder(indent + line.substring(columns));
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
