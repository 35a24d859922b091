package prunus.models.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import prunus.models.OutputFile;
import prunus.models.UserFile;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.encode.EncodedFilters;
import prunus.models.encode.Encoder;
import prunus.models.graph.Weighted;
import prunus.models.json.FormatJson;
import prunus.models.json.HostJson;
import prunus.models.json.JsonFields;
import prunus.models.json.NetworkJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code .pruned} files. The same network gives the same bytes. */
public final class ModelFileWriter {
  private ModelFileWriter() {}

  /**
   * Writes a file: to a temporary file beside it, then moved into place, so that a reader sees all
   * or nothing.
   *
   * @throws ModelFileException if it cannot be written
   */
  public static void write(CompressedNetwork network, Path file) {
    try {
      OutputFile.write(file, bytes(network));
    } catch (IOException e) {
      throw new ModelFileException(
          "cannot write %s (%s); choose a folder that can be written"
              .formatted(file, UserFile.reason(e)),
          e);
    }
  }

  /** The file's content. */
  public static byte[] bytes(CompressedNetwork network) {
    ObjectNode manifest = JsonFields.mapper().createObjectNode();
    manifest.set("network", NetworkJson.write(network.network()));
    manifest.set("inputFormat", FormatJson.write(network.inputFormat()));
    if (!network.formats().isEmpty()) {
      ObjectNode sums = manifest.putObject("formats");
      network.formats().forEach((sum, format) -> sums.set(sum, FormatJson.write(format)));
    }
    manifest.set("preprocessing", FormatJson.write(network.preprocessing()));
    manifest.set("provenance", FormatJson.write(network.provenance()));
    ArrayNode layers = manifest.putArray("layers");
    List<byte[]> sections = new ArrayList<>();
    for (Weighted weighted : network.network().weighted()) {
      CompressedLayer layer = network.layer(weighted.name());
      EncodedFilters encoded = Encoder.encode(layer.filters(), layer.codeBits());
      byte[] section = section(layer, encoded);
      sections.add(section);
      layers.add(manifestOf(layer, encoded, section.length));
    }
    if (!network.host().none()) {
      manifest.set("host", HostJson.write(network.host()));
      network.host().pieces().forEach(piece -> sections.add(piece.model()));
    }
    byte[] json = JsonFields.mapper().writeValueAsBytes(manifest);
    long length = Layout.HEADER + (long) json.length + Layout.TRAILER;
    for (byte[] section : sections) {
      length += section.length;
    }
    if (length > Layout.MAX_FILE || json.length > Layout.MAX_MANIFEST) {
      throw new ModelFileException(
          "network %s takes %d bytes, more than a .pruned file holds; use fewer weights"
              .formatted(network.network().name(), length));
    }
    ByteBuffer out = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
    out.put(Layout.MAGIC).putInt(Layout.VERSION).putInt(json.length).putLong(length).put(json);
    sections.forEach(out::put);
    CRC32C crc = new CRC32C();
    crc.update(out.array(), 0, out.position());
    out.putInt((int) crc.getValue());
    return out.array();
  }

  /** Bytes of each layer after each step of compression, in order. */
  public static List<LayerSize> sizes(CompressedNetwork network) {
    List<LayerSize> sizes = new ArrayList<>();
    for (Weighted weighted : network.network().weighted()) {
      CompressedLayer layer = network.layer(weighted.name());
      EncodedFilters encoded = Encoder.encode(layer.filters(), layer.codeBits());
      sizes.add(LayerSize.of(layer, encoded, section(layer, encoded).length));
    }
    return sizes;
  }

  private static ObjectNode manifestOf(CompressedLayer layer, EncodedFilters encoded, int bytes) {
    ObjectNode json = JsonFields.mapper().createObjectNode();
    json.put("name", layer.name());
    json.put("codeBits", layer.codeBits()).put("gapBits", encoded.gapBits());
    json.set("input", FormatJson.write(layer.input()));
    json.set("output", FormatJson.write(layer.output()));
    json.put("weightFractionBits", FilterScales.base(layer.weightFractionBits()));
    if (FilterScales.differ(layer.weightFractionBits())) {
      json.put("filterScales", true);
    }
    if (Double.isFinite(layer.sqnrDb())) {
      json.put("sqnrDb", layer.sqnrDb());
    }
    json.put("nonZeros", layer.filters().nonZeros()).put("entries", encoded.entries());
    return json.put("bytes", bytes);
  }

  private static byte[] section(CompressedLayer layer, EncodedFilters encoded) {
    var out = new ByteArrayOutputStream();
    for (short value : layer.codebook()) {
      little(out, value, 2);
    }
    for (int bias : layer.bias()) {
      little(out, bias, 4);
    }
    if (FilterScales.differ(layer.weightFractionBits())) {
      out.writeBytes(FilterScales.bytes(layer.weightFractionBits()));
    }
    out.writeBytes(encoded.codeLengths());
    out.writeBytes(encoded.gapLengths());
    for (int k = 0; k < encoded.nonZeros().length; k++) {
      variable(out, encoded.nonZeros()[k]);
      variable(out, encoded.paddings()[k]);
    }
    little(out, encoded.chunks().size(), 4);
    for (EncodedFilters.Chunk chunk : encoded.chunks()) {
      little(out, chunk.filters(), 4);
      little(out, chunk.codeBytes(), 4);
      little(out, chunk.gapBytes(), 4);
    }
    for (EncodedFilters.Chunk chunk : encoded.chunks()) {
      out.write(chunk.bytes(), chunk.from(), chunk.codeBytes() + chunk.gapBytes());
    }
    return out.toByteArray();
  }

  private static void little(ByteArrayOutputStream out, int value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write(value >>> (8 * i));
    }
  }

  /** Seven bits a byte, low first, the top bit set on all but the last. */
  private static void variable(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
