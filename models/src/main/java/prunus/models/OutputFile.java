package prunus.models;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes files that users name: each whole or not at all, to a temporary file beside it that is
 * then moved into place. What is there and is no plain file (a folder, a device, a pipe) is never
 * replaced; a link to a plain file stays one. A new file has the permissions that the user's mask
 * leaves, one that is replaced keeps its own.
 */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Writes a whole file. Folders are made.
   *
   * @throws IOException if it cannot be written; nothing is left behind then
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    writeAll(Map.of(file, bytes));
  }

  /**
   * Writes files that belong together: all, or none. Older files of these names go before the first
   * new one comes, so that whoever reads in between never sees old beside new.
   *
   * @throws IOException if one cannot be written; none of the new ones is there then
   */
  public static void writeAll(Map<Path, byte[]> files) throws IOException {
    Map<Path, Path> ready = new LinkedHashMap<>();
    List<Path> moved = new ArrayList<>();
    try {
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        Path place = place(file.getKey());
        Path temporary = temporary(place);
        ready.put(temporary, place);
        Files.write(temporary, file.getValue());
        keepPermissions(place, temporary);
      }
      if (files.size() > 1) {
        for (Path old : ready.values()) {
          Files.deleteIfExists(old);
        }
      }
      for (Map.Entry<Path, Path> file : ready.entrySet()) {
        move(file.getKey(), file.getValue());
        moved.add(file.getValue());
      }
    } catch (IOException e) {
      moved.forEach(OutputFile::deleteQuietly);
      throw e;
    } finally {
      ready.keySet().forEach(OutputFile::deleteQuietly);
    }
  }

  /**
   * Fails before any long work if a file could not be written.
   *
   * @throws IOException saying why not
   */
  public static void check(Path file) throws IOException {
    Path temporary = temporary(place(file));
    try {
      Files.write(temporary, new byte[0]);
    } finally {
      deleteQuietly(temporary);
    }
  }

  /** The plain file, there or not, that a name stands for; its folder is made. */
  private static Path place(Path named) throws IOException {
    if (named.toString().isBlank() || named.getFileName() == null) {
      throw new IOException("it is not the name of a file");
    }
    Path file = named.toAbsolutePath();
    makeFolder(file.getParent());
    if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
      return file;
    }
    if (Files.notExists(file)) {
      throw new IOException("it is a link to what does not exist");
    }
    UserFile.check(file);
    return Files.isSymbolicLink(file) ? file.toRealPath() : file;
  }

  private static void makeFolder(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no folder " + folder + " and none can be made", e);
    }
  }

  private static Path temporary(Path file) {
    long self = ProcessHandle.current().pid();
    long thread = Thread.currentThread().threadId();
    return file.resolveSibling(".%s.%d-%d.part".formatted(file.getFileName(), self, thread));
  }

  private static void keepPermissions(Path old, Path temporary) throws IOException {
    if (Files.exists(old) && Files.getFileStore(old).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(old));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
