package prunus.models.tensors;

import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A NumPy {@code .npz} archive. */
public final class NpzArchive implements TensorArchive {
  private static final String SUFFIX = ".npy";
  private static final int MAX_ENTRIES = 1 << 14;

  /** Bytes in which all headers that NumPy writes end. */
  private static final int HEAD = 1 << 12;

  private final ZipDirectory zip;
  private final Map<String, TensorInfo> tensors = new LinkedHashMap<>();

  /**
   * An archive.
   *
   * @param bytes its content, which nobody may change
   * @throws TensorException if it is none
   */
  public NpzArchive(MemorySegment bytes) {
    zip = new ZipDirectory(bytes);
    int entries = 0;
    for (String file : zip.names()) {
      if (++entries > MAX_ENTRIES) {
        throw new TensorException("it has more than %d entries".formatted(MAX_ENTRIES));
      }
      if (file.endsWith("data.pkl")) {
        throw new TensorException(
            "it is a PyTorch checkpoint, which holds a program; save its tensors with"
                + " safetensors.torch.save_file, or export the model with torch.onnx.export");
      }
      if (file.endsWith(SUFFIX)) {
        String name = file.substring(0, file.length() - SUFFIX.length());
        tensors.put(name, info(zip.head(file, HEAD)));
      }
    }
    if (entries == 0) {
      throw new TensorException("it is no NumPy archive; save it with numpy.savez");
    }
  }

  /** An array that nobody wants may be of any form. */
  private static TensorInfo info(byte[] head) {
    try {
      return NpyHeader.parse(head).info();
    } catch (TensorException e) {
      return TensorInfo.notReadable();
    }
  }

  @Override
  public Map<String, TensorInfo> tensors() {
    return Collections.unmodifiableMap(tensors);
  }

  @Override
  public Values values(String name) {
    TensorInfo info = tensors.get(name);
    double elements = info.unreadable() ? 0 : info.elements();
    if (elements > Integer.MAX_VALUE) {
      throw new TensorException("array %s is too large".formatted(name));
    }
    try {
      if (info.unreadable()) {
        NpyHeader.parse(zip.head(name + SUFFIX, HEAD)); // says why
      }
      MemorySegment bytes = zip.read(name + SUFFIX, 8 * (long) elements + NpyArray.MAX_HEADER);
      return NpyArray.values(bytes, (long) elements);
    } catch (TensorException e) {
      throw new TensorException("array " + name + " " + e.getMessage(), e);
    }
  }
}
