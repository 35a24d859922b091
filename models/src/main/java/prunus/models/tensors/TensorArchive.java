package prunus.models.tensors;

import java.util.Map;

/** The content of a file of named arrays. Nothing is unpacked before it is asked for. */
public interface TensorArchive {
  /** What there is, in the file's order. */
  Map<String, TensorInfo> tensors();

  /**
   * An array's values.
   *
   * @param name one of {@link #tensors()}
   * @throws TensorException if it cannot be read, or is of a type that holds no real numbers
   */
  DenseArray read(String name);
}
