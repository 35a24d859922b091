package prunus.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.models.Progress;

class MnistTest {
  /** Three images of 1 × 2. */
  private static final byte[] IMAGES = {
    0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 2, 1, 2, 3, 4, 5, 6
  };

  private static final byte[] LABELS = {0, 0, 8, 1, 0, 0, 0, 3, 7, 8, 9};

  @TempDir private Path folder;

  private void pack(String name, byte[] bytes) throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".gz")))) {
      out.write(bytes);
    }
  }

  @Test
  void plainAndCompressedFilesAreRead() throws IOException {
    pack("train-images-idx3-ubyte", IMAGES);
    Files.write(folder.resolve("train-labels-idx1-ubyte"), LABELS);
    LabelledImages read =
        Mnist.named("mnist", folder, folder.resolve("unused"), Progress.NONE).training();
    assertThat(read.image(1)).containsExactly(3, 4);
    assertThat(read.label(2)).isEqualTo(9);
    assertThat(read.first(2).count()).isEqualTo(2);
    assertThat(read.first(2).image(1)).containsExactly(3, 4);
    assertThat(read.first(9).count()).isEqualTo(3);
  }

  @Test
  void damageIsNamed() throws IOException {
    pack("train-images-idx3-ubyte", IMAGES);
    Path packed = folder.resolve("train-images-idx3-ubyte.gz");
    Files.write(packed, java.util.Arrays.copyOf(Files.readAllBytes(packed), 20));
    assertThatThrownBy(() -> Mnist.in(folder).training())
        .isInstanceOf(DataException.class)
        .hasMessageContaining("train-images-idx3-ubyte.gz cannot be read");
  }

  /** A cached set that is not what was published is not used, nor silently fetched again. */
  @Test
  void checksumsAreHeld() throws IOException {
    for (String set : new String[] {"mnist", "fashion-mnist"}) {
      Path cached = Files.createDirectories(folder.resolve(set));
      for (String name : Mnist.FILES) {
        Files.write(cached.resolve(name), IMAGES);
      }
      assertThatThrownBy(() -> Mnist.named(set, null, folder, Progress.NONE))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("train-images-idx3-ubyte is not that of " + set)
          .hasMessageContaining("delete its folder to fetch it again");
    }
  }

  @Test
  void unknownSetsAreNamed() {
    assertThatThrownBy(() -> Mnist.named("emnist", folder, folder, Progress.NONE))
        .hasMessage("unknown data set emnist; there are mnist, fashion-mnist");
  }
}
