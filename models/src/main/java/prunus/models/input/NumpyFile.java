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
    long c = shape.channels();
    long h = shape.height();
    long w = shape.width();
    List<Long> found = array.dims();
    boolean fits =
        found.equals(List.of(c, h, w))
            || found.equals(List.of(1L, c, h, w))
            || (c == 1 && found.equals(List.of(h, w)))
            || (h == 1 && w == 1 && found.equals(List.of(c)));
    if (!fits) {
      String sizes = found.toString().replace('[', '(').replace(']', ')');
      throw new InputException(
          "%s has shape %s and the network needs %s".formatted(file, sizes, shape));
    }
    return new InputTensor(shape, array.values());
  }
}
