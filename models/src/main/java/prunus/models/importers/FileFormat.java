package prunus.models.importers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import prunus.models.UserFile;

/** Kinds of file that networks come in, told by their first bytes. */
public enum FileFormat {
  DEEP_COMPRESSION,
  ONNX,
  NPZ,
  SAFETENSORS;

  private static final int HEAD = 16;

  /**
   * The kind of a file. A Deep Compression file has no mark and is told by its name, {@code .net}.
   *
   * @throws ImportException if it is none of them; the message names what it is, where that is
   *     known
   */
  public static FileFormat of(Path file) {
    byte[] head;
    try {
      UserFile.check(file);
      try (InputStream in = Files.newInputStream(file)) {
        head = in.readNBytes(HEAD);
      }
    } catch (IOException e) {
      throw new ImportException("cannot read " + file + ": " + UserFile.reason(e), e);
    }
    if (begins(head, 0, "PK\3\4")) {
      return NPZ; // or a PyTorch checkpoint, which the reader tells by its entries
    }
    if (begins(head, 8, "{")) {
      return SAFETENSORS;
    }
    String other = other(head);
    if (other != null) {
      throw new ImportException(file + " is " + other);
    }
    if (file.toString().endsWith(".net")) {
      return DEEP_COMPRESSION;
    }
    boolean message = head.length > 1 && (head[0] == 0x08 || head[0] == 0x0A || head[0] == 0x12);
    if (message || file.toString().endsWith(".onnx")) {
      return ONNX;
    }
    throw new ImportException(
        file
            + " is neither an ONNX model, a NumPy archive, a safetensors nor a Deep Compression"
            + " file; give its --format if it is one all the same");
  }

  /** What people have and what helps; null for anything else. */
  private static String other(byte[] head) {
    if (begins(head, 0, "\u0080\2") || begins(head, 0, "\u0080\3") || begins(head, 0, "\u0080\4")) {
      return "a Python pickle, as older versions of PyTorch save, which holds a program; save its"
          + " tensors with safetensors.torch.save_file, or export the model with"
          + " torch.onnx.export";
    }
    if (begins(head, 0, "\u0089HDF")) {
      return "an HDF5 file, as Keras saves; export the model as ONNX with tf2onnx";
    }
    if (begins(head, 4, "TFL3")) {
      return "a TensorFlow Lite model; convert it to ONNX with tf2onnx";
    }
    if (begins(head, 0, "\u0093NUMPY")) {
      return "a single NumPy array; save the layers' arrays together with numpy.savez";
    }
    if (begins(head, 0, "\u001f\u008b")) {
      return "packed with gzip; unpack it first";
    }
    if (begins(head, 0, "\u0089PRUNED\n")) {
      return "a .pruned model already; give it to sim run";
    }
    return null;
  }

  private static boolean begins(byte[] head, int at, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= at + wanted.length
        && Arrays.equals(head, at, at + wanted.length, wanted, 0, wanted.length);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
