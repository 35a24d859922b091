package prunus.models.tensors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import prunus.models.MappedFile;
import prunus.models.OutputFile;
import prunus.models.UserFile;

/**
 * A {@code .safetensors} file as a whole: what training keeps its weights and its state in.
 *
 * @param metadata text entries of the header
 * @param tensors by name, float32, in the file's order
 */
public record TensorFile(Map<String, String> metadata, Map<String, DenseArray> tensors) {
  public TensorFile {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
  }

  /**
   * Reads a file.
   *
   * @param wanted from the header's text entries to the number of elements of each tensor to read;
   *     tensors the file has not are left out
   * @throws TensorException if it cannot be read, or a tensor is not of its size
   */
  public static TensorFile read(
      Path file, Function<Map<String, String>, Map<String, Long>> wanted) {
    try {
      Safetensors archive = new Safetensors(MappedFile.open(file));
      Map<String, DenseArray> tensors = new LinkedHashMap<>();
      wanted
          .apply(archive.metadata())
          .forEach(
              (name, elements) -> {
                TensorInfo info = archive.tensors().get(name);
                if (info == null) {
                  return;
                }
                if (info.elements() != elements) {
                  throw new TensorException(
                      "tensor %s has sizes %s and its layer needs %d values"
                          .formatted(name, info.sizes(), elements));
                }
                tensors.put(name, archive.read(name));
              });
      return new TensorFile(archive.metadata(), tensors);
    } catch (IOException e) {
      throw new TensorException("cannot read " + file + ": " + UserFile.reason(e), e);
    } catch (TensorException e) {
      throw new TensorException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes a file, whole or not at all.
   *
   * @throws TensorException if it cannot be written
   */
  public void write(Path file) {
    try {
      OutputFile.write(file, Safetensors.bytes(metadata, tensors));
    } catch (IOException e) {
      throw new TensorException(
          "cannot write %s (%s); choose a folder that can be written"
              .formatted(file, UserFile.reason(e)),
          e);
    }
  }
}
