package prunus.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.models.BadInputException;

class SweepFileTest {
  private static final String WHOLE = "a,b,cycles\n1,2,30\n1,3,31\n";

  /** However much of the file a killed process had written, the same file comes of it. */
  @Test
  void goesOnFromEveryByte(@TempDir Path folder) throws IOException {
    for (int cut = 0; cut <= WHOLE.length(); cut++) {
      Path path = folder.resolve(cut + ".csv");
      Files.writeString(path, WHOLE.substring(0, cut));
      try (SweepFile file = SweepFile.open(path, "a,b,cycles", 2)) {
        if (!file.has(List.of("1", "2"))) {
          file.add(List.of("1", "2"), List.of("30"));
        }
        if (!file.has(List.of("1", "3"))) {
          file.add(List.of("1", "3"), List.of("31"));
        }
        assertThat(file.size()).isEqualTo(2);
      }
      assertThat(path).hasContent(WHOLE);
    }
  }

  @Test
  void anotherSweepsFileIsLeftAlone(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("other.csv");
    Files.writeString(path, "a,cycles\n1,2\n");
    assertThatThrownBy(() -> SweepFile.open(path, "a,b,cycles", 2))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("holds another sweep");
    assertThat(path).hasContent("a,cycles\n1,2\n");
    assertThatThrownBy(() -> SweepFile.open(folder.resolve("no/x.csv"), "a,b", 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cannot be written");
  }
}
