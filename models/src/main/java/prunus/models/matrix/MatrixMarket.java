package prunus.models.matrix;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import prunus.models.UserFile;

/**
 * Reads MatrixMarket files: coordinate and array formats; real, integer and pattern (whose elements
 * are 1); general, symmetric and skew-symmetric; plain or packed with gzip. An element may be given
 * once only; explicit zeros are dropped.
 */
public final class MatrixMarket {
  /** Most rows or columns: all activations are walked through, whatever the matrix has of them. */
  private static final int MAX_SIDE = 1 << 22;

  /** Most rows times columns, zeros included: each group of rows walks through all columns. */
  private static final long MAX_AREA = 1L << 34;

  /** Most elements in a file: their matrix takes a few gigabytes to read. */
  private static final long MAX_ELEMENTS = 1L << 26;

  /** Bytes an element takes at least: "1 1\n" in coordinate format, "1\n" in array format. */
  private static final int COORDINATE_BYTES = 4;

  private static final int ARRAY_BYTES = 2;

  /** Bytes that one byte of a gzip file can unpack to at most: a match of 258 bytes in 2 bits. */
  private static final int MOST_UNPACKED = 1032;

  private MatrixMarket() {}

  enum Field {
    REAL,
    INTEGER,
    PATTERN
  }

  enum Symmetry {
    GENERAL,
    SYMMETRIC,
    SKEW_SYMMETRIC
  }

  record Banner(boolean coordinate, Field field, Symmetry symmetry) {}

  /**
   * Reads a matrix.
   *
   * @throws MatrixException naming the file and the line
   */
  public static SparseMatrix readMatrix(Path file) {
    MatrixElements elements = elements(file);
    SparseMatrix matrix = elements.toMatrix(file);
    if (matrix.nonZeros() == 0) {
      throw new MatrixException(file + ": the matrix has no element that is not zero");
    }
    return matrix;
  }

  /**
   * Reads a vector: a matrix of one column or one row, as an array or by coordinates.
   *
   * @param expectedLength the matrix's columns
   * @throws MatrixException naming the file and what is wrong
   */
  public static float[] readVector(Path file, int expectedLength) {
    MatrixElements elements = elements(file);
    boolean column = elements.columns() == 1;
    if (!column && elements.rows() != 1) {
      throw new MatrixException(
          "%s: a vector has one column or one row, this is %dx%d"
              .formatted(file, elements.rows(), elements.columns()));
    }
    int length = column ? elements.rows() : elements.columns();
    if (length != expectedLength) {
      throw new MatrixException(
          "%s: the vector has %d elements and the matrix %d columns"
              .formatted(file, length, expectedLength));
    }
    SparseMatrix m = elements.toMatrix(file);
    float[] out = new float[length];
    for (int r = 0; r < m.rows(); r++) {
      for (int i = m.start()[r]; i < m.start()[r + 1]; i++) {
        out[column ? r : m.column()[i]] = m.value()[i];
      }
    }
    return out;
  }

  private static MatrixElements elements(Path file) {
    try {
      UserFile.check(file);
      boolean packed = isGzip(file);
      long bytes = Files.size(file) * (packed ? MOST_UNPACKED : 1);
      try (InputStream plain = new BufferedInputStream(Files.newInputStream(file));
          InputStream in = packed ? new GZIPInputStream(plain) : plain;
          var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
        MatrixLines lines = new MatrixLines(file, reader);
        Banner banner = banner(lines);
        return banner.coordinate() ? coordinate(lines, banner, bytes) : array(lines, banner, bytes);
      }
    } catch (IOException e) {
      throw new MatrixException("cannot read " + file + ": " + UserFile.reason(e), e);
    }
  }

  private static boolean isGzip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 0x1f && in.read() == 0x8b;
    }
  }

  private static Banner banner(MatrixLines lines) throws IOException {
    String text = lines.raw();
    String[] words = text == null ? new String[0] : text.strip().split("\\s+");
    if (words.length != 5
        || !words[0].equals("%%MatrixMarket")
        || !words[1].equalsIgnoreCase("matrix")) {
      throw lines.wrong(
          "a MatrixMarket file begins with \"%%MatrixMarket matrix FORMAT FIELD SYMMETRY\"");
    }
    boolean coordinate =
        switch (words[2].toLowerCase(Locale.ROOT)) {
          case "coordinate" -> true;
          case "array" -> false;
          default -> throw lines.wrong("the format must be coordinate or array, not " + words[2]);
        };
    Field field =
        switch (words[3].toLowerCase(Locale.ROOT)) {
          case "real", "double" -> Field.REAL;
          case "integer", "unsigned-integer" -> Field.INTEGER;
          case "pattern" -> Field.PATTERN;
          case "complex" -> throw lines.wrong("complex matrices cannot be run; give a real one");
          default ->
              throw lines.wrong("the field must be real, integer or pattern, not " + words[3]);
        };
    Symmetry symmetry =
        switch (words[4].toLowerCase(Locale.ROOT)) {
          case "general" -> Symmetry.GENERAL;
          case "symmetric" -> Symmetry.SYMMETRIC;
          case "skew-symmetric" -> Symmetry.SKEW_SYMMETRIC;
          case "hermitian" ->
              throw lines.wrong("Hermitian matrices cannot be run; give a real one");
          default ->
              throw lines.wrong(
                  "the symmetry must be general, symmetric or skew-symmetric, not " + words[4]);
        };
    if (field == Field.PATTERN && (!coordinate || symmetry == Symmetry.SKEW_SYMMETRIC)) {
      throw lines.wrong("a pattern must be in coordinate format and not skew-symmetric");
    }
    return new Banner(coordinate, field, symmetry);
  }

  private static MatrixElements coordinate(MatrixLines lines, Banner banner, long bytes)
      throws IOException {
    String[] size = lines.need(3, "the size (rows, columns, elements)");
    int rows = (int) lines.whole(size[0], 1, MAX_SIDE, "the number of rows");
    int columns = (int) lines.whole(size[1], 1, MAX_SIDE, "the number of columns");
    sides(lines, banner, rows, columns);
    long count = lines.whole(size[2], 0, (long) rows * columns, "the number of elements");
    checkHeld(lines, count, COORDINATE_BYTES, bytes);
    MatrixElements out = new MatrixElements(rows, columns, (int) count, banner.symmetry());
    for (long i = 0; i < count; i++) {
      int words = banner.field() == Field.PATTERN ? 2 : 3;
      String[] element = lines.need(words, "element %d of %d".formatted(i + 1, count));
      int row = (int) lines.whole(element[0], 1, rows, "the row") - 1;
      int column = (int) lines.whole(element[1], 1, columns, "the column") - 1;
      lowerTriangle(lines, banner, row, column);
      out.add(row, column, words == 2 ? 1 : value(lines, banner, element[2]));
    }
    lines.expectEnd();
    return out;
  }

  private static void lowerTriangle(MatrixLines lines, Banner banner, int row, int column) {
    if (banner.symmetry() != Symmetry.GENERAL && column > row) {
      throw lines.wrong("a symmetric matrix gives its lower triangle only");
    }
    if (banner.symmetry() == Symmetry.SKEW_SYMMETRIC && column == row) {
      throw lines.wrong("a skew-symmetric matrix gives no diagonal");
    }
  }

  private static MatrixElements array(MatrixLines lines, Banner banner, long bytes)
      throws IOException {
    String[] size = lines.need(2, "the size (rows, columns)");
    int rows = (int) lines.whole(size[0], 1, MAX_SIDE, "the number of rows");
    int columns = (int) lines.whole(size[1], 1, MAX_SIDE, "the number of columns");
    sides(lines, banner, rows, columns);
    long count =
        switch (banner.symmetry()) {
          case GENERAL -> (long) rows * columns;
          case SYMMETRIC -> (long) rows * (rows + 1) / 2;
          case SKEW_SYMMETRIC -> (long) rows * (rows - 1) / 2;
        };
    checkHeld(lines, count, ARRAY_BYTES, bytes);
    MatrixElements out = new MatrixElements(rows, columns, (int) count, banner.symmetry());
    for (int column = 0; column < columns; column++) {
      int first =
          switch (banner.symmetry()) {
            case GENERAL -> 0;
            case SYMMETRIC -> column;
            case SKEW_SYMMETRIC -> column + 1;
          };
      for (int row = first; row < rows; row++) {
        String[] word =
            lines.need(1, "the element of row %d, column %d".formatted(row + 1, column + 1));
        out.add(row, column, value(lines, banner, word[0]));
      }
    }
    lines.expectEnd();
    return out;
  }

  private static void sides(MatrixLines lines, Banner banner, int rows, int columns) {
    if ((long) rows * columns > MAX_AREA) {
      throw lines.wrong(
          "a matrix of %dx%d is too large to run: rows times columns may be %d; cut it in parts"
              .formatted(rows, columns, MAX_AREA));
    }
    if (banner.symmetry() != Symmetry.GENERAL && rows != columns) {
      throw lines.wrong("a symmetric matrix is square, this is %dx%d".formatted(rows, columns));
    }
  }

  /** Nothing is allocated for elements the file is too short to hold. */
  private static void checkHeld(MatrixLines lines, long count, int bytesEach, long bytes) {
    if (count > MAX_ELEMENTS) {
      throw lines.wrong("%d elements are more than the %d read".formatted(count, MAX_ELEMENTS));
    }
    if (count * bytesEach > bytes + 1) {
      throw lines.wrong("the file is too short for the %d elements it announces".formatted(count));
    }
  }

  private static float value(MatrixLines lines, Banner banner, String word) {
    return banner.field() == Field.INTEGER
        ? lines.whole(word, -(1L << 53), 1L << 53, "the value")
        : lines.real(word);
  }
}
