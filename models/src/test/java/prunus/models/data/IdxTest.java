package prunus.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {
  @TempDir private Path folder;

  private Path images(int count, int bytes) throws IOException {
    ByteBuffer b = ByteBuffer.allocate(16 + bytes);
    b.putInt(0x803).putInt(count).putInt(2).putInt(3);
    for (int i = 0; i < bytes; i++) {
      b.put((byte) (250 + i));
    }
    return Files.write(folder.resolve("images"), b.array());
  }

  private Path labels(int count) throws IOException {
    ByteBuffer b = ByteBuffer.allocate(8 + count);
    b.putInt(0x801).putInt(count);
    for (int i = 0; i < count; i++) {
      b.put((byte) i);
    }
    return Files.write(folder.resolve("labels"), b.array());
  }

  @Test
  void imagesAndLabels() throws IOException {
    LabelledImages read = Idx.read(images(2, 12), labels(2));
    assertThat(read.count()).isEqualTo(2);
    assertThat(read.image(0)).containsExactly(250, 251, 252, 253, 254, 255);
    assertThat(read.image(1)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(read.label(1)).isEqualTo(1);
  }

  @Test
  void faultsAreNamed() throws IOException {
    Path labels = labels(2);
    assertThatThrownBy(() -> Idx.read(images(2, 11), labels))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("11 bytes of data where its header promises 12");
    assertThatThrownBy(() -> Idx.read(images(1, 6), labels))
        .hasMessageContaining("has 1 images but")
        .hasMessageContaining("2 labels");
    assertThatThrownBy(() -> Idx.read(labels, labels))
        .hasMessageContaining("is no IDX file of bytes in 3 dimensions");
    assertThatThrownBy(() -> Idx.read(images(1 << 29, 6), labels))
        .hasMessageContaining("impossible dimension of 2");
    assertThatThrownBy(() -> Idx.read(folder.resolve("nowhere"), labels))
        .hasMessageContaining("nowhere cannot be read");
  }
}
