package prunus.models.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import prunus.models.UserFile;
import prunus.models.host.HostTensor;
import prunus.models.tensors.NpyArray;
import prunus.models.tensors.NpyIntegers;
import prunus.models.tensors.TensorException;

/** Inputs of a network that the host reads as they are: arrays of any rank, of floats or not. */
public final class HostInput {
  private static final int MAX_FILE = 1 << 28;

  private HostInput() {}

  /**
   * Reads a NumPy array.
   *
   * @param type that the network's input has; a file of whole numbers may have another width
   * @throws InputException if it is no such file
   */
  public static HostTensor read(Path file, HostTensor.Type type) {
    try {
      byte[] bytes = UserFile.read(file, MAX_FILE);
      if (type == HostTensor.Type.FLOAT) {
        NpyArray array = NpyArray.parse(bytes);
        return HostTensor.of(array.values(), dims(array.dims()));
      }
      NpyIntegers array = NpyIntegers.parse(bytes);
      for (long value : array.values()) {
        if (!holds(type, value)) {
          throw new InputException(
              "%s has the value %d, which an input of type %s does not hold"
                  .formatted(file, value, type));
        }
      }
      return new HostTensor(type, dims(array.dims()), null, array.values());
    } catch (TensorException e) {
      throw new InputException(file + " " + e.getMessage(), e);
    } catch (IOException e) {
      throw new InputException("cannot read " + file + ": " + UserFile.reason(e), e);
    }
  }

  private static boolean holds(HostTensor.Type type, long value) {
    return switch (type) {
      case FLOAT, INT64 -> true;
      case INT32 -> value == (int) value;
      case INT8 -> value == (byte) value;
      case UINT8 -> value == (value & 0xFF);
      case BOOL -> value == (value & 1);
    };
  }

  private static long[] dims(List<Long> dims) {
    return dims.stream().mapToLong(Long::longValue).toArray();
  }

  /** The parts of an array along its first axis, each with a first size of 1. */
  public static List<HostTensor> samples(HostTensor array) {
    long[] dims = array.dims().clone();
    int count = Math.toIntExact(dims[0]);
    dims[0] = 1;
    List<HostTensor> out = new ArrayList<>();
    int size = (array.floats() == null ? array.integers().length : array.floats().length) / count;
    for (int i = 0; i < count; i++) {
      int from = i * size;
      float[] floats =
          array.floats() == null ? null : Arrays.copyOfRange(array.floats(), from, from + size);
      long[] integers =
          array.integers() == null ? null : Arrays.copyOfRange(array.integers(), from, from + size);
      out.add(new HostTensor(array.type(), dims, floats, integers));
    }
    return out;
  }
}
