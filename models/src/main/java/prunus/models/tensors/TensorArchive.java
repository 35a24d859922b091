package prunus.models.tensors;

import java.util.Map;

/** The content of a file of named arrays. Nothing is unpacked before it is asked for. */
public interface TensorArchive {
  /** What there is, in the file's order. */
  Map<String, TensorInfo> tensors();

  /**
   * An array's values, where they lie.
   *
   * @param name one of {@link #tensors()}
   * @return all finite
   * @throws TensorException if it cannot be read, is of a type that holds no real numbers, or has a
   *     value that is not finite
   */
  Values values(String name);

  /** An array, copied into memory; as {@link #values}. */
  default DenseArray read(String name) {
    return new DenseArray(tensors().get(name).dims(), values(name).toArray());
  }
}
