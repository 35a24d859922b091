package prunus.models.importers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import prunus.models.OutputFile;
import prunus.models.UserFile;

/**
 * A {@code .safetensors} file as a whole: what training keeps its weights and its state in.
 *
 * @param metadata text entries of the header
 * @param tensors by name, float32, in the file's order
 */
public record TensorFile(Map<String, String> metadata, Map<String, DenseArray> tensors) {
  private static final int MAX_BYTES = 1 << 30;

  public TensorFile {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
  }

  /**
   * Reads a file.
   *
   * @param wanted from the header's text entries to the number of elements of each tensor to read;
   *     tensors the file has not are left out
   * @throws ImportException if it cannot be read, or a tensor is not of its size
   */
  public static TensorFile read(
      Path file, Function<Map<String, String>, Map<String, Long>> wanted) {
    try {
      byte[] bytes = UserFile.read(file, MAX_BYTES);
      Map<String, String> metadata = Safetensors.metadata(bytes);
      return new TensorFile(metadata, Safetensors.parse(bytes, wanted.apply(metadata)));
    } catch (IOException e) {
      throw new ImportException("cannot read " + file + ": " + UserFile.reason(e), e);
    } catch (ImportException e) {
      throw new ImportException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes a file, whole or not at all.
   *
   * @throws ImportException if it cannot be written
   */
  public void write(Path file) {
    try {
      OutputFile.write(file, Safetensors.bytes(metadata, tensors));
    } catch (IOException e) {
      throw new ImportException(
          "cannot write %s (%s); choose a folder that can be written"
              .formatted(file, UserFile.reason(e)),
          e);
    }
  }
}
