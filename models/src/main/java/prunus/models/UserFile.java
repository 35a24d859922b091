package prunus.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Checks and plain words for files that users name, to be read; {@link OutputFile} writes. */
public final class UserFile {
  private UserFile() {}

  /**
   * Checks that there is such a file and that it has an end: a device could be read for ever.
   *
   * @throws IOException saying what it is instead
   */
  public static void check(Path file) throws IOException {
    if (file.toString().isBlank()) {
      throw new IOException("its name is empty");
    }
    if (Files.notExists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException("it is not a regular file");
    }
  }

  /**
   * Reads a whole file.
   *
   * @param limit most bytes read
   * @throws IOException saying what is wrong with it
   */
  public static byte[] read(Path file, int limit) throws IOException {
    check(file);
    if (Files.size(file) > limit) {
      throw new IOException(
          "it has %d bytes, at most %d are read".formatted(Files.size(file), limit));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(limit);
    }
  }

  /** Why something failed, in words; the JDK gives a path alone for many kinds. */
  public static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "there is no such file";
      case AccessDeniedException denied -> "permission denied";
      case FileAlreadyExistsException exists -> exists.getFile() + " is in the way";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
