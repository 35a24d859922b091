package prunus.models.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import prunus.models.UserFile;

/**
 * Reads IDX files of unsigned bytes, the format of MNIST: two zero bytes, the type (8), the number
 * of dimensions, each dimension as a big-endian 32-bit integer, then the data.
 */
public final class Idx {
  private static final int UNSIGNED_BYTE = 8;
  private static final int MAX_BYTES = 1 << 29;

  private Idx() {}

  /**
   * Images and labels.
   *
   * @param images file of three dimensions
   * @param labels file of one dimension, as long
   * @throws DataException if a file is no such file, is cut short, or the two do not fit
   */
  public static LabelledImages read(Path images, Path labels) {
    ByteBuffer pixels = open(images, 3);
    ByteBuffer classes = open(labels, 1);
    int count = pixels.getInt(4);
    if (classes.getInt(4) != count) {
      throw new DataException(
          "%s has %d images but %s has %d labels; use files of one set"
              .formatted(images, count, labels, classes.getInt(4)));
    }
    return new LabelledImages(
        pixels.getInt(8), pixels.getInt(12), rest(pixels, 16), rest(classes, 8));
  }

  /**
   * A file's content, or what is in the compressed file of its name and {@code .gz} where there is
   * no such file.
   *
   * @throws DataException if it cannot be read or is too large for a set of images
   */
  static byte[] bytes(Path file) {
    Path compressed = file.resolveSibling(file.getFileName() + ".gz");
    boolean packed = Files.notExists(file) && Files.exists(compressed);
    Path found = packed ? compressed : file;
    try {
      UserFile.check(found);
      try (InputStream plain = Files.newInputStream(found);
          InputStream in = packed ? new GZIPInputStream(plain) : plain) {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
          throw new DataException(found + " holds over 512 MiB; it is no MNIST file");
        }
        return bytes;
      }
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be read (%s); give a folder with MNIST's IDX files"
              .formatted(found, UserFile.reason(e)),
          e);
    }
  }

  private static byte[] rest(ByteBuffer buffer, int from) {
    byte[] bytes = new byte[buffer.capacity() - from];
    buffer.get(from, bytes);
    return bytes;
  }

  private static ByteBuffer open(Path file, int dimensions) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes(file));
    int header = 4 + 4 * dimensions;
    if (buffer.capacity() < header || buffer.getInt(0) != ((UNSIGNED_BYTE << 8) | dimensions)) {
      throw new DataException(
          "%s is no IDX file of bytes in %d dimensions".formatted(file, dimensions));
    }
    long elements = 1;
    for (int d = 0; d < dimensions; d++) {
      int size = buffer.getInt(4 + 4 * d);
      if (size < 1 || size > MAX_BYTES / elements) {
        throw new DataException(file + " has an impossible dimension of " + size);
      }
      elements *= size;
    }
    if (elements != buffer.capacity() - header) {
      throw new DataException(
          "%s has %d bytes of data where its header promises %d"
              .formatted(file, buffer.capacity() - header, elements));
    }
    return buffer;
  }
}
