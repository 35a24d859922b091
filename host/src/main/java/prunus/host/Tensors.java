package prunus.host;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Optional;
import prunus.models.host.HostTensor;

/** Tensors between ours and the library's form. */
final class Tensors {
  private Tensors() {}

  static OnnxTensor give(OrtEnvironment environment, HostTensor t) throws OrtException {
    return switch (t.type()) {
      case FLOAT -> OnnxTensor.createTensor(environment, FloatBuffer.wrap(t.floats()), t.dims());
      case INT64 -> OnnxTensor.createTensor(environment, LongBuffer.wrap(t.integers()), t.dims());
      case INT32 ->
          OnnxTensor.createTensor(
              environment,
              IntBuffer.wrap(Arrays.stream(t.integers()).mapToInt(Math::toIntExact).toArray()),
              t.dims());
      case UINT8 -> bytes(environment, t, OnnxJavaType.UINT8);
      case INT8 -> bytes(environment, t, OnnxJavaType.INT8);
      case BOOL -> bytes(environment, t, OnnxJavaType.BOOL);
    };
  }

  private static OnnxTensor bytes(OrtEnvironment environment, HostTensor t, OnnxJavaType type)
      throws OrtException {
    ByteBuffer buffer =
        ByteBuffer.allocateDirect(t.integers().length).order(ByteOrder.nativeOrder());
    for (long v : t.integers()) {
      buffer.put((byte) v);
    }
    return OnnxTensor.createTensor(environment, buffer.flip(), t.dims(), type);
  }

  /** A tensor of a type that we have. */
  static Optional<HostTensor> take(OnnxTensor tensor) {
    long[] dims = tensor.getInfo().getShape();
    return switch (tensor.getInfo().type) {
      case FLOAT -> {
        FloatBuffer from = tensor.getFloatBuffer();
        float[] values = new float[from.remaining()];
        from.get(values);
        yield Optional.of(HostTensor.of(values, dims));
      }
      case INT64 -> {
        LongBuffer from = tensor.getLongBuffer();
        long[] values = new long[from.remaining()];
        from.get(values);
        yield Optional.of(HostTensor.of(values, dims));
      }
      case INT32 -> {
        IntBuffer from = tensor.getIntBuffer();
        long[] values = new long[from.remaining()];
        Arrays.setAll(values, from::get);
        yield Optional.of(new HostTensor(HostTensor.Type.INT32, dims, null, values));
      }
      case UINT8 -> Optional.of(bytes(tensor, HostTensor.Type.UINT8));
      case INT8 -> Optional.of(bytes(tensor, HostTensor.Type.INT8));
      case BOOL -> Optional.of(bytes(tensor, HostTensor.Type.BOOL));
      default -> Optional.empty();
    };
  }

  private static HostTensor bytes(OnnxTensor tensor, HostTensor.Type type) {
    ByteBuffer from = tensor.getByteBuffer();
    long[] values = new long[from.remaining()];
    Arrays.setAll(values, i -> type == HostTensor.Type.INT8 ? from.get(i) : from.get(i) & 0xFF);
    return new HostTensor(type, tensor.getInfo().getShape(), null, values);
  }
}
