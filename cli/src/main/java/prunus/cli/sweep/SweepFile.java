package prunus.cli.sweep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import prunus.models.BadInputException;

/**
 * A CSV file that grows by a line a point. A process may be killed at any moment: a line that is
 * not whole is cut off when the file is opened again, and points that are there are not computed
 * twice.
 */
public final class SweepFile implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final Set<String> done = new HashSet<>();

  private SweepFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Opens a file, or makes it.
   *
   * @param header its first line, without the end
   * @param keyColumns columns at the front that name a point
   * @throws BadInputException if it is there and of another sweep, or cannot be written
   */
  public static SweepFile open(Path path, String header, int keyColumns) {
    try {
      FileChannel channel =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      SweepFile file = new SweepFile(path, channel);
      file.read(header, keyColumns);
      return file;
    } catch (IOException e) {
      throw new BadInputException(path + " cannot be written: " + e.getMessage());
    }
  }

  private void read(String header, int keyColumns) throws IOException {
    String text = Files.readString(path, StandardCharsets.UTF_8);
    int whole = text.lastIndexOf('\n') + 1;
    List<String> lines = text.substring(0, whole).lines().toList();
    if (lines.isEmpty() && header.startsWith(text)) {
      channel.truncate(0);
      write(header);
      return;
    }
    if (lines.isEmpty() || !lines.getFirst().equals(header)) {
      channel.close();
      throw new BadInputException(
          path + " holds another sweep, or something else; give another file, or remove it");
    }
    lines.stream().skip(1).forEach(line -> done.add(key(line, keyColumns)));
    channel.truncate(text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length);
    channel.position(channel.size());
  }

  private static String key(String line, int columns) {
    int end = -1;
    for (int i = 0; i < columns; i++) {
      end = line.indexOf(',', end + 1);
    }
    return line.substring(0, end);
  }

  /** Whether the file has a point. */
  public boolean has(List<String> point) {
    return done.contains(String.join(",", point));
  }

  /** Points that the file has. */
  public int size() {
    return done.size();
  }

  /** Adds a point. */
  public void add(List<String> point, List<String> values) {
    try {
      write(String.join(",", point) + "," + String.join(",", values));
      done.add(String.join(",", point));
    } catch (IOException e) {
      throw new BadInputException(path + " cannot be written: " + e.getMessage());
    }
  }

  private void write(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new BadInputException(path + " cannot be written: " + e.getMessage());
    }
  }
}
