package prunus.models.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.models.BadInputException;

class MatrixMarketTest {
  @TempDir Path folder;

  private Path file(String... lines) {
    try {
      return Files.writeString(folder.resolve("m.mtx"), String.join("\n", lines));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static float[][] dense(SparseMatrix m) {
    float[][] out = new float[m.rows()][m.columns()];
    for (int r = 0; r < m.rows(); r++) {
      for (int i = m.start()[r]; i < m.start()[r + 1]; i++) {
        out[r][m.column()[i]] = m.value()[i];
      }
    }
    return out;
  }

  private float[][] read(String... lines) {
    return dense(MatrixMarket.readMatrix(file(lines)));
  }

  private void refused(String part, String... lines) {
    assertThatThrownBy(() -> MatrixMarket.readMatrix(file(lines)))
        .isInstanceOf(MatrixException.class)
        .hasMessageContaining("m.mtx")
        .hasMessageContaining(part)
        .message()
        .doesNotContain("\n");
  }

  private static final String REAL = "%%MatrixMarket matrix coordinate real general";

  @Test
  void readsEveryKind() {
    assertThat(read(REAL, "% comment", "", "2 3 3", "2 3 1.5e1", " 1  1 -2 ", "2 1 0"))
        .isEqualTo(new float[][] {{-2, 0, 0}, {0, 0, 15}});
    assertThat(read("%%MatrixMarket MATRIX Coordinate Pattern General", "2 2 1", "1 2", ""))
        .isEqualTo(new float[][] {{0, 1}, {0, 0}});
    assertThat(
            read("%%MatrixMarket matrix coordinate integer symmetric", "2 2 2", "1 1 4", "2 1 7"))
        .isEqualTo(new float[][] {{4, 7}, {7, 0}});
    assertThat(read("%%MatrixMarket matrix coordinate real skew-symmetric", "2 2 1", "2 1 3"))
        .isEqualTo(new float[][] {{0, -3}, {3, 0}});
    assertThat(read("%%MatrixMarket matrix array real general", "2 2", "1", "2", "3", "4\r"))
        .isEqualTo(new float[][] {{1, 3}, {2, 4}});
    assertThat(read("%%MatrixMarket matrix array real symmetric", "2 2", "1", "2", "3"))
        .isEqualTo(new float[][] {{1, 2}, {2, 3}});
    assertThat(read("%%MatrixMarket matrix array integer skew-symmetric", "2 2", "5"))
        .isEqualTo(new float[][] {{0, -5}, {5, 0}});
  }

  /** What other programs write and the format's page does not show. */
  @Test
  void readsWhatPeopleHave() throws IOException {
    float[][] wanted = {{1.5f, 0}, {-0.25f, 2e9f}};
    String[] lines = {
      REAL, "  % indented", "\t%%", "2 2 3", "1 1 1.5D+00", "2 1 -2.5d-1", "2 2 2D9"
    };
    assertThat(read(lines)).isEqualTo(wanted);
    assertThat(read("%%MatrixMarket matrix coordinate unsigned-integer general", "1 1 1", "1 1 7"))
        .isEqualTo(new float[][] {{7}});
    Path packed = folder.resolve("m.mtx.gz");
    try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(Files.readAllBytes(file(lines)));
    }
    assertThat(dense(MatrixMarket.readMatrix(packed))).isEqualTo(wanted);
    Files.write(packed, java.util.Arrays.copyOf(Files.readAllBytes(packed), 40));
    assertThatThrownBy(() -> MatrixMarket.readMatrix(packed)).isInstanceOf(MatrixException.class);
    refused("must be a number", REAL, "1 1 1", "1 1 D5");
    refused("must be a number", REAL, "1 1 1", "1 1 1.5D");
  }

  @Test
  void sortsElements() {
    Random random = new Random(8);
    var elements = new TreeMap<Integer, Integer>();
    while (elements.size() < 500) {
      elements.put(random.nextInt(40 * 60), 1 + random.nextInt(99));
    }
    List<String> lines = new ArrayList<>();
    elements.forEach((at, v) -> lines.add((at / 60 + 1) + " " + (at % 60 + 1) + " " + v));
    Collections.shuffle(lines, random);
    lines.addAll(0, List.of(REAL, "40 60 500"));
    float[][] got = read(lines.toArray(String[]::new));
    for (int at = 0; at < 40 * 60; at++) {
      assertThat((int) got[at / 60][at % 60]).isEqualTo(elements.getOrDefault(at, 0));
    }
  }

  @Test
  void refusesBadFiles() {
    refused("begins with", "hello");
    refused("begins with", "");
    refused("begins with", "%%MatrixMarket vector coordinate real general", "1 1 1");
    refused("complex", "%%MatrixMarket matrix coordinate complex general", "1 1 1", "1 1 1 1");
    refused("Hermitian", "%%MatrixMarket matrix coordinate real hermitian", "1 1 1", "1 1 1");
    refused("format", "%%MatrixMarket matrix list real general");
    refused("field", "%%MatrixMarket matrix array quaternion general");
    refused("symmetry", "%%MatrixMarket matrix array real odd");
    refused("pattern", "%%MatrixMarket matrix array pattern general", "1 1", "1");
    refused("ends before the size", REAL);
    refused("needs 3 words", REAL, "2 2");
    refused("ends before element 2 of 2", REAL, "2 2 2", "1 1 1");
    refused("more elements", REAL, "2 2 1", "1 1 1", "2 2 1");
    refused("the row is 3", REAL, "2 2 1", "3 1 1");
    refused("the column is 0", REAL, "2 2 1", "1 0 1");
    refused("whole number", REAL, "2 2 1", "1.5 1 1");
    refused("not finite", REAL, "2 2 1", "1 1 NaN");
    refused("not finite", REAL, "2 2 1", "1 1 -Infinity");
    refused("not finite", REAL, "2 2 1", "1 1 1e99");
    refused("must be a number", REAL, "2 2 1", "1 1 x");
    refused("whole number", "%%MatrixMarket matrix coordinate integer general", "1 1 1", "1 1 1.5");
    refused("twice", REAL, "2 2 2", "1 1 1", "1 1 2");
    refused("too short", REAL, "4000 4000 9000000", "1 1 1");
    refused("more than", REAL, "100000 100000 9000000000", "1 1 1");
    refused("rows times columns may be", REAL, "4000000 4000000 1", "1 1 1");
    refused(
        "number of columns is 16777216 and must be 1 to 4194304", REAL, "1 16777216 1", "1 1 1");
    refused("too short", "%%MatrixMarket matrix array real general", "8000 8000", "1");
    refused("number of rows is 0", REAL, "0 2 1", "1 1 1");
    refused("number of columns", REAL, "2 999999999999 1", "1 1 1");
    refused("square", "%%MatrixMarket matrix coordinate real symmetric", "2 3 1", "1 1 1");
    refused("lower triangle", "%%MatrixMarket matrix coordinate real symmetric", "2 2 1", "1 2 1");
    refused("diagonal", "%%MatrixMarket matrix coordinate real skew-symmetric", "2 2 1", "1 1 1");
    refused("no element", REAL, "2 2 1", "1 1 0");
    refused("the row must be a whole number, not ?[2J", REAL, "2 2 1", "\u001b[2J 1 1");
    refused("longer than", REAL, "2 2 1", "1 1 " + "1".repeat(5000));
    assertThatThrownBy(() -> MatrixMarket.readMatrix(folder.resolve("none.mtx")))
        .isInstanceOf(MatrixException.class)
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> MatrixMarket.readMatrix(folder)).hasMessageContaining("folder");
  }

  @Test
  void readsVectors() {
    String array = "%%MatrixMarket matrix array real general";
    assertThat(MatrixMarket.readVector(file(array, "3 1", "1", "0", "3"), 3))
        .containsExactly(1, 0, 3);
    assertThat(MatrixMarket.readVector(file(array, "1 3", "1", "0", "3"), 3))
        .containsExactly(1, 0, 3);
    assertThat(MatrixMarket.readVector(file(REAL, "4 1 1", "3 1 2"), 4))
        .containsExactly(0, 0, 2, 0);
    assertThat(MatrixMarket.readVector(file(REAL, "1 1 1", "1 1 2"), 1)).containsExactly(2);
    assertThatThrownBy(() -> MatrixMarket.readVector(file(array, "3 1", "1", "0", "3"), 4))
        .isInstanceOf(MatrixException.class)
        .hasMessageContainingAll("3 elements", "4 columns");
    assertThatThrownBy(() -> MatrixMarket.readVector(file(array, "2 2", "1", "0", "3", "1"), 4))
        .hasMessageContaining("2x2");
  }

  @Test
  void damageIsAlwaysOneException() throws IOException {
    byte[] good =
        Files.readAllBytes(file(REAL, "% c", "9 9 4", "1 1 2.5", "3 4 -1e3", "9 9 1", "2 1 8"));
    Random random = new Random(6);
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = good.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
      }
      Path damaged = Files.write(folder.resolve("d.mtx"), bytes);
      try {
        MatrixMarket.readMatrix(damaged);
      } catch (BadInputException e) {
        assertThat(e.getMessage()).contains("d.mtx");
      }
    }
  }
}
