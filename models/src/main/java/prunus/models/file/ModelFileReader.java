package prunus.models.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import prunus.models.BadInputException;
import prunus.models.UserFile;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.HostPart;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.Add;
import prunus.models.graph.HostMap;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
import prunus.models.json.FormatJson;
import prunus.models.json.HostJson;
import prunus.models.json.JsonFields;
import prunus.models.json.NetworkJson;

/**
 * Reads {@code .pruned} files. Nothing is allocated on the file's word: every length is held
 * against the bytes that are really there before it is used.
 */
public final class ModelFileReader {
  private static final String COPY_AGAIN = "; copy or download it again, or make it again";

  private static final String MAKE_AGAIN =
      "; its checksum is right, so the program that wrote it is at fault: make it again";

  private ModelFileReader() {}

  /**
   * Reads a file.
   *
   * @throws ModelFileException if it is missing, damaged, of another version or not a model at all
   */
  public static CompressedNetwork read(Path file) {
    try {
      return parse(load(file));
    } catch (IOException e) {
      throw new ModelFileException("cannot read " + file + ": " + UserFile.reason(e), e);
    } catch (BadInputException e) {
      throw new ModelFileException("%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static byte[] load(Path file) throws IOException {
    UserFile.check(file);
    try (InputStream in = Files.newInputStream(file)) {
      long size = Files.size(file);
      if (size > Layout.MAX_FILE) {
        throw new ModelFileException(
            "it has %d bytes and a model has at most %d; give a .pruned file"
                .formatted(size, Layout.MAX_FILE));
      }
      return in.readNBytes((int) Layout.MAX_FILE);
    }
  }

  /**
   * Reads a file's content.
   *
   * @throws BadInputException saying what is wrong, at which byte or layer, and what helps
   */
  public static CompressedNetwork parse(byte[] bytes) {
    Cursor cursor = header(bytes);
    try {
      return content(bytes, cursor);
    } catch (BadInputException e) {
      throw new ModelFileException(e.getMessage() + MAKE_AGAIN, e);
    }
  }

  private static CompressedNetwork content(byte[] bytes, Cursor cursor) {
    int manifestLength = cursor.count("the manifest");
    cursor.i64("the length");
    if (manifestLength > Layout.MAX_MANIFEST) {
      throw new ModelFileException("its manifest has the absurd length " + manifestLength);
    }
    JsonFields manifest = JsonFields.parse(cursor.copy(manifestLength, "the manifest"));
    Network network = NetworkJson.read(manifest.object("network"));
    Preprocessing preprocessing = FormatJson.preprocessing(manifest.object("preprocessing"));
    Map<String, CompressedLayer> layers = layers(bytes, cursor, manifest, network);
    HostPart host = host(cursor, manifest);
    if (cursor.left() > 0) {
      throw new ModelFileException(
          "at byte %d %d bytes belong to nothing".formatted(cursor.position(), cursor.left()));
    }
    try {
      return new CompressedNetwork(
          network,
          layers,
          FormatJson.fixedPoint(manifest.object("inputFormat")),
          sums(manifest, network),
          preprocessing,
          FormatJson.provenance(manifest.object("provenance")),
          host);
    } catch (IllegalArgumentException e) {
      throw new ModelFileException(e.getMessage(), e);
    }
  }

  /** The models of the host's steps stand behind the layers. */
  private static HostPart host(Cursor cursor, JsonFields manifest) {
    if (!manifest.has("host")) {
      return HostPart.NONE;
    }
    JsonFields json = manifest.object("host");
    List<byte[]> models = new ArrayList<>();
    for (int length : HostJson.lengths(json)) {
      models.add(cursor.copy(length, "a step of the host"));
    }
    return HostJson.read(json, models);
  }

  /** Formats of sums and of the host's maps; a network without any has no such field. */
  private static Map<String, FixedPoint> sums(JsonFields manifest, Network network) {
    Map<String, FixedPoint> sums = new LinkedHashMap<>();
    for (Network.Node node : network.nodes()) {
      if (node.layer() instanceof Add || node.layer() instanceof HostMap) {
        String name = node.layer().name();
        sums.put(name, FormatJson.fixedPoint(manifest.object("formats").object(name)));
      }
    }
    return sums;
  }

  private static Cursor header(byte[] bytes) {
    if (bytes.length < Layout.MAGIC.length
        || !Arrays.equals(bytes, 0, Layout.MAGIC.length, Layout.MAGIC, 0, Layout.MAGIC.length)) {
      throw new ModelFileException(
          "it is not a .pruned model file; sim import, prune and train make them");
    }
    if (bytes.length < Layout.HEADER + Layout.TRAILER) {
      throw new ModelFileException(
          "it is cut off after %d bytes%s".formatted(bytes.length, COPY_AGAIN));
    }
    Cursor cursor = new Cursor(bytes, Layout.MAGIC.length, bytes.length - Layout.TRAILER);
    int version = cursor.i32("the version");
    if (version < Layout.OLDEST || version > Layout.VERSION) {
      long found = version & 0xFFFFFFFFL;
      throw new ModelFileException(
          "it has version %d of the format and this program reads versions %d to %d; %s"
              .formatted(
                  found,
                  Layout.OLDEST,
                  Layout.VERSION,
                  found > Layout.VERSION
                      ? "a newer program reads it"
                      : "make it again with this program"));
    }
    long length = new Cursor(bytes, Layout.HEADER - 8, bytes.length).i64("the length");
    if (length != bytes.length) {
      throw new ModelFileException(
          "it should have %d bytes and has %d: it %s%s"
              .formatted(
                  length,
                  bytes.length,
                  bytes.length < length ? "is cut off" : "goes on past its end",
                  COPY_AGAIN));
    }
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length - Layout.TRAILER);
    Cursor trailer = new Cursor(bytes, bytes.length - Layout.TRAILER, bytes.length);
    if ((int) crc.getValue() != trailer.i32("the checksum")) {
      throw new ModelFileException("its checksum does not match: the file is damaged" + COPY_AGAIN);
    }
    return cursor;
  }

  private static Map<String, CompressedLayer> layers(
      byte[] bytes, Cursor cursor, JsonFields manifest, Network network) {
    List<Weighted> weighted = network.weighted();
    List<JsonFields> json = manifest.objects("layers", NetworkJson.MAX_LAYERS);
    if (json.size() != weighted.size()) {
      throw new ModelFileException(
          "it has weights for %d layers and the network has %d"
              .formatted(json.size(), weighted.size()));
    }
    List<LayerSection> sections = new ArrayList<>();
    for (int i = 0; i < weighted.size(); i++) {
      int length = json.get(i).integer("bytes", 0, Integer.MAX_VALUE);
      int from = cursor.take(length, "layer " + weighted.get(i).name());
      Cursor section = new Cursor(bytes, from, from + length);
      sections.add(LayerSection.read(bytes, section, json.get(i), weighted.get(i)));
    }
    sections.parallelStream().flatMap(s -> s.tasks().stream()).forEach(Runnable::run);
    Map<String, CompressedLayer> layers = new LinkedHashMap<>();
    for (CompressedLayer layer : sections.parallelStream().map(LayerSection::result).toList()) {
      layers.put(layer.name(), layer);
    }
    return layers;
  }
}
