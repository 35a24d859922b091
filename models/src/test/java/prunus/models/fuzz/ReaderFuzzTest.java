package prunus.models.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import prunus.models.BadInputException;

/**
 * Damaged files are read or refused in one sentence: no other exception, no error, no hang, and no
 * allocation on the file's word. {@code -Dfuzz=50} makes it 50 times as many. A file that breaks a
 * reader is left in {@code target/fuzz}; it belongs into the reader's corpus, under a telling name.
 */
class ReaderFuzzTest {
  private static final int MUTATIONS = Integer.getInteger("fuzz", 1);

  /** Far more than any file of a few kilobytes takes; a hang is what it is to catch. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Most bytes the reading thread may allocate for a file of a few kilobytes. */
  private static final long MAX_ALLOCATED = 1L << 29;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Path FOLDER = Path.of("target", "fuzz");

  @ParameterizedTest
  @EnumSource
  void theCorpus(FuzzedReader reader) throws IOException {
    for (Path file : reader.corpus()) {
      byte[] bytes = Files.readAllBytes(file);
      assertThat(bytes.length).as(file.toString()).isLessThan(4096);
      String name = file.getFileName().toString();
      if (name.startsWith("seed-")) {
        Path copy = write(reader, bytes); // a reader may want it under another name
        assertThatCode(() -> reader.read(copy)).as(file.toString()).doesNotThrowAnyException();
      } else {
        readsOrRefuses(reader, bytes, file.toString());
      }
    }
  }

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void damageIsReadOrRefused(@ForAll FuzzedReader reader, @ForAll long seed) throws IOException {
    List<Path> corpus = reader.corpus();
    Random random = new Random(seed);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] whole = Files.readAllBytes(corpus.get(random.nextInt(corpus.size())));
      byte[] damaged = new Mutator(random.nextLong()).damage(whole);
      byte[] bytes = random.nextInt(4) > 0 ? reader.sealed(damaged) : damaged;
      readsOrRefuses(reader, bytes, "mutation %d of seed %d".formatted(i, seed));
    }
  }

  private static void readsOrRefuses(FuzzedReader reader, byte[] bytes, String what)
      throws IOException {
    Path file = write(reader, bytes);
    try {
      assertTimeoutPreemptively(LIMIT, () -> tryToRead(reader, file));
    } catch (Throwable e) {
      Path kept = FOLDER.resolve("%s-%08x".formatted(reader, java.util.Arrays.hashCode(bytes)));
      Files.write(kept, bytes);
      throw new AssertionError("%s, %s (kept as %s)".formatted(reader, what, kept), e);
    }
  }

  private static void tryToRead(FuzzedReader reader, Path file) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      reader.read(file);
    } catch (BadInputException refused) {
      assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
    }
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
        .as("bytes allocated")
        .isLessThan(MAX_ALLOCATED);
  }

  private static Path write(FuzzedReader reader, byte[] bytes) throws IOException {
    Files.createDirectories(FOLDER);
    return Files.write(FOLDER.resolve("damaged." + reader.name().toLowerCase(Locale.ROOT)), bytes);
  }
}
