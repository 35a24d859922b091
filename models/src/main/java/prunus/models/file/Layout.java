package prunus.models.file;

/** Constants of the file's layout. All numbers are little endian. */
final class Layout {
  /** First eight bytes: a byte no text begins with, the name, and a line feed. */
  static final byte[] MAGIC = {(byte) 0x89, 'P', 'R', 'U', 'N', 'E', 'D', '\n'};

  /** What is written. Version 1 had one scale for all filters of a layer. */
  static final int VERSION = 2;

  /** The oldest version that is read. */
  static final int OLDEST = 1;

  /** Magic, version (u32), manifest length (u32), file length (u64). */
  static final int HEADER = 24;

  /** CRC-32C (u32) over every byte before it. */
  static final int TRAILER = 4;

  static final int MAX_MANIFEST = 4 << 20;

  /** Largest file read, bytes. */
  static final long MAX_FILE = 1L << 30;

  private Layout() {}
}
