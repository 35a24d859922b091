package prunus.models.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.models.host.HostTensor;

/** Arrays of whole numbers for the host. */
class HostInputTest {
  @TempDir private Path folder;

  private Path file(String type, String shape, byte... values) throws IOException {
    byte[] head =
        "{'descr': '%s', 'fortran_order': False, 'shape': %s, }"
            .formatted(type, shape)
            .getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    out.writeBytes(
        ByteBuffer.allocate(2)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort((short) head.length)
            .array());
    out.writeBytes(head);
    out.writeBytes(values);
    return Files.write(folder.resolve("a.npy"), out.toByteArray());
  }

  @Test
  void longsKeepAllTheirBits() throws IOException {
    byte[] big = ByteBuffer.allocate(16).putLong((1L << 53) + 1).putLong(-7).array();
    HostTensor read = HostInput.read(file(">i8", "(1, 2)", big), HostTensor.Type.INT64);
    assertThat(read.integers()).containsExactly((1L << 53) + 1, -7);
    assertThat(read.dims()).containsExactly(1, 2);
  }

  @Test
  void samplesAreThePartsOfTheFirstAxis() throws IOException {
    HostTensor read =
        HostInput.read(
            file("|u1", "(2, 3)", (byte) 1, (byte) 2, (byte) 3, (byte) 4, (byte) 5, (byte) 255),
            HostTensor.Type.INT64);
    var samples = HostInput.samples(read);
    assertThat(samples).hasSize(2);
    assertThat(samples.get(1).dims()).containsExactly(1, 3);
    assertThat(samples.get(1).integers()).containsExactly(4, 5, 255);
  }

  @Test
  void whatDoesNotFitIsRefused() throws IOException {
    Path two = file("|u1", "(2,)", (byte) 1, (byte) 2);
    assertThatThrownBy(() -> HostInput.read(two, HostTensor.Type.BOOL))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the value 2");
    Path cut = file("<i8", "(2,)", (byte) 1);
    assertThatThrownBy(() -> HostInput.read(cut, HostTensor.Type.INT64))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2 values of 8 bytes and holds 1 bytes");
    Path huge = file("<i8", "(99999999999, 99999999999)");
    assertThatThrownBy(() -> HostInput.read(huge, HostTensor.Type.INT64))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> HostInput.read(huge, HostTensor.Type.FLOAT))
        .isInstanceOf(InputException.class);
    Path floats = file("<f4", "(1,)", (byte) 0, (byte) 0, (byte) 0, (byte) 0);
    assertThatThrownBy(() -> HostInput.read(floats, HostTensor.Type.INT64))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("whole numbers are needed");
  }
}
