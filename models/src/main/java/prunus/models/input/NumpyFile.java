package prunus.models.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import prunus.models.graph.Shape;
import prunus.models.tensors.NpyArray;
import prunus.models.tensors.TensorException;

/**
 * Reads a NumPy {@code .npy} array of the network's input shape: CHW, 1×CHW, or, for one channel,
 * HW, or, for a vector, n.
 */
final class NumpyFile {
  private NumpyFile() {}

  static InputTensor read(Path file, Shape shape) throws IOException {
    long limit = 8 * shape.elements() + NpyArray.MAX_HEADER; // widest element, longest header
    if (Files.size(file) > limit) {
      throw new InputException(
          "%s has %d bytes, more than an input of shape %s takes"
              .formatted(file, Files.size(file), shape));
    }
    NpyArray array;
    try {
      array = NpyArray.parse(Files.readAllBytes(file), shape.elements());
    } catch (TensorException e) {
      throw new InputException(file + " " + e.getMessage(), e);
    }
    List<Long> found = array.dims();
    List<Long> wanted =
        List.of((long) shape.channels(), (long) shape.height(), (long) shape.width());
    boolean fits = found.size() <= 4 && withoutOnes(found).equals(withoutOnes(wanted));
    if (!fits) {
      String sizes = found.toString().replace('[', '(').replace(']', ')');
      throw new InputException(
          "%s has shape %s and the network needs %s".formatted(file, sizes, shape));
    }
    return new InputTensor(shape, array.values());
  }

  /** Sizes of 1 may stand anywhere, or be left out. */
  private static List<Long> withoutOnes(List<Long> dims) {
    return dims.stream().filter(d -> d != 1).toList();
  }
}
