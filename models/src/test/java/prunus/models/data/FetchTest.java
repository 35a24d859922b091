package prunus.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.models.Progress;

/** Without a network: a bound, progress, one sentence, and nothing left in the cache. */
class FetchTest {
  @TempDir private Path cache;

  private void fetch(Fetch.Steps steps, Progress progress) {
    Fetch.into(cache.resolve("set"), "set (somewhere)", steps, Duration.ofSeconds(2), progress);
  }

  private void nothingIsLeft() throws IOException {
    try (var left = Files.list(cache)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void whatHangsIsEndedAndSaid() throws IOException {
    List<String> said = new ArrayList<>();
    long begin = System.nanoTime();
    assertThatThrownBy(
            () -> fetch(f -> f.run("sh", "-c", "echo x > half; sleep 60"), (s, x) -> said.add(s)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "cannot fetch set (somewhere): sh took longer than 2 s; give its IDX files with"
                + " --data");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    assertThat(said).contains("fetching set (somewhere)");
    nothingIsLeft();
  }

  @Test
  void whatFailsIsSaidInItsFirstLine() throws IOException {
    assertThatThrownBy(
            () ->
                fetch(f -> f.run("sh", "-c", "echo no network; echo more; exit 3"), Progress.NONE))
        .hasMessage("cannot fetch set (somewhere): sh: no network; give its IDX files with --data");
    nothingIsLeft();
    assertThatThrownBy(() -> fetch(f -> f.run("no-such-program-here"), Progress.NONE))
        .hasMessageContaining("the program no-such-program-here cannot be run");
    nothingIsLeft();
  }

  @Test
  void whatComesIsKept() throws IOException {
    fetch(f -> f.run("sh", "-c", "mkdir fetched; echo x > fetched/file"), Progress.NONE);
    assertThat(cache.resolve("set/file")).hasContent("x");
    try (var left = Files.list(cache)) {
      assertThat(left).containsExactly(cache.resolve("set"));
    }
  }
}
