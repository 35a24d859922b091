package prunus.models;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of a file that a user names. A large file is mapped: only what is read of it takes
 * memory, and none of the heap's. It must not become shorter while it is read.
 */
public final class MappedFile {
  /** Up to here a file is read at once. */
  private static final long SMALL = 1L << 24;

  private MappedFile() {}

  /**
   * All bytes of a file.
   *
   * @throws IOException saying what is wrong with it
   */
  public static MemorySegment open(Path file) throws IOException {
    UserFile.check(file);
    if (Files.size(file) <= SMALL) {
      return MemorySegment.ofArray(Files.readAllBytes(file));
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
    }
  }
}
