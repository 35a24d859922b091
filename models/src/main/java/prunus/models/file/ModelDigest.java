package prunus.models.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.json.NetworkJson;

/**
 * What a compressed network can be told by: a digest of its content, the same however it is stored.
 * It covers the graph, and of each layer with weights the positions and codes of its non-zeros, its
 * codebook, biases, formats and scales; not where the weights come from.
 */
public final class ModelDigest {
  private final MessageDigest digest;

  private ModelDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** SHA-256 of the network's content, in hexadecimal. */
  public static String sha256(CompressedNetwork model) {
    ModelDigest d = new ModelDigest();
    d.digest.update(NetworkJson.write(model.network()).toString().getBytes(StandardCharsets.UTF_8));
    d.add(model.inputFormat());
    model.formats().values().forEach(d::add);
    model.layers().values().forEach(d::add);
    model.host().pieces().forEach(piece -> d.digest.update(piece.model()));
    return HexFormat.of().formatHex(d.digest.digest());
  }

  private void add(CompressedLayer layer) {
    digest.update(layer.name().getBytes(StandardCharsets.UTF_8));
    add(layer.filters().start());
    add(layer.filters().position());
    digest.update(layer.filters().code());
    ByteBuffer codebook = ByteBuffer.allocate(layer.codebook().length * Short.BYTES);
    codebook.asShortBuffer().put(layer.codebook());
    digest.update(codebook);
    add(layer.bias());
    add(layer.input());
    add(layer.output());
    add(layer.weightFractionBits());
    add(new int[] {layer.codeBits()});
  }

  private void add(FixedPoint format) {
    add(new int[] {format.fractionBits(), format.clamp()});
  }

  private void add(int[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    digest.update(bytes);
  }
}
