package prunus.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir private Path folder;

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A plain file beside it tells what the user's mask leaves. */
  @Test
  void permissionsAreTheMasksOrTheOldFiles() throws IOException {
    Path plain = Files.write(folder.resolve("plain"), new byte[1]);
    Path file = folder.resolve("new");
    OutputFile.write(file, new byte[2]);
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    OutputFile.write(file, new byte[3]);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(file).hasSize(3);
  }

  @Test
  void aSetIsWholeOrAbsent() throws IOException {
    Map<Path, byte[]> set = new LinkedHashMap<>();
    for (String name : new String[] {"a", "b", "c"}) {
      Files.writeString(folder.resolve(name), "old " + name);
      set.put(folder.resolve(name), text("new " + name));
    }
    set.put(Files.createDirectory(folder.resolve("d")), text("new d"));
    assertThatThrownBy(() -> OutputFile.writeAll(set)).hasMessage("it is a folder");
    assertThat(folder.resolve("a")).hasContent("old a");
    set.remove(folder.resolve("d"));
    OutputFile.writeAll(set);
    assertThat(folder.resolve("a")).hasContent("new a");
    assertThat(folder.resolve("c")).hasContent("new c");
    try (var left = Files.list(folder)) {
      assertThat(left.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("a", "b", "c", "d");
    }
  }

  @Test
  void whatShowsNothingIsWrittenOut() {
    assertThat(Printable.of("plain ü 漢 €")).isEqualTo("plain ü 漢 €");
    assertThat(Printable.of("a\tb\u001b[2J\u200f\u2028\ud800"))
        .isEqualTo("a\\u{9}b\\u{1b}[2J\\u{200f}\\u{2028}\\u{d800}");
  }
}
