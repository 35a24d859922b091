package prunus.models.importers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import prunus.models.input.InputException;
import prunus.models.input.NpyArray;

/**
 * A NumPy {@code .npz} archive. Only arrays that are wanted are unpacked, each to no more than the
 * bytes that its layer takes.
 */
final class NpzArchive {
  private static final int MAX_ENTRIES = 1 << 14;

  /** Most bytes that entries nobody wants may unpack to: they are read past, not kept. */
  private static final long MAX_SKIPPED = 1L << 30;

  private NpzArchive() {}

  static Map<String, DenseArray> parse(byte[] bytes, Map<String, Long> wanted) {
    Map<String, DenseArray> out = new LinkedHashMap<>();
    long skipped = 0;
    int entries = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; entries++) {
        if (entries == MAX_ENTRIES) {
          throw new ImportException("it has more than %d entries".formatted(MAX_ENTRIES));
        }
        String file = entry.getName();
        String name = file.endsWith(".npy") ? file.substring(0, file.length() - 4) : file;
        if (wanted.containsKey(name)) {
          out.put(name, array(in, name, wanted.get(name)));
        } else {
          skipped += past(in, MAX_SKIPPED - skipped);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ImportException("it is a damaged archive (" + e.getMessage() + ")", e);
    }
    if (entries == 0) {
      throw new ImportException("it is no NumPy archive; save it with numpy.savez");
    }
    return out;
  }

  private static DenseArray array(ZipInputStream in, String name, long elements)
      throws IOException {
    long limit = 8 * elements + NpyArray.MAX_HEADER;
    byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
    if (bytes.length > limit) {
      throw new ImportException(
          "array %s is larger than its layer's %d values take".formatted(name, elements));
    }
    try {
      NpyArray array = NpyArray.parse(bytes, elements);
      return new DenseArray(array.dims(), array.values());
    } catch (InputException e) {
      throw new ImportException("array " + name + " " + e.getMessage(), e);
    }
  }

  private static long past(ZipInputStream in, long most) throws IOException {
    byte[] buffer = new byte[1 << 14];
    long count = 0;
    for (int n; (n = in.read(buffer)) >= 0; ) {
      count += n;
      if (count > most) {
        throw new ImportException("its other entries unpack to more than a gigabyte");
      }
    }
    return count;
  }
}
