package prunus.models.file;

import java.util.ArrayList;
import java.util.List;
import prunus.models.BadInputException;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.FixedPoint;
import prunus.models.encode.Decoder;
import prunus.models.encode.EncodedFilters;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.json.FormatJson;
import prunus.models.json.JsonFields;

/** One layer's part of the file: read at once, decoded by its tasks, then made a layer. */
final class LayerSection {
  private final JsonFields json;
  private final String name;
  private final short[] codebook;
  private final int[] bias;
  private final byte[] scales;
  private final Decoder decoder;

  private LayerSection(
      JsonFields json, String name, short[] codebook, int[] bias, byte[] scales, Decoder decoder) {
    this.json = json;
    this.scales = scales;
    this.name = name;
    this.codebook = codebook;
    this.bias = bias;
    this.decoder = decoder;
  }

  static LayerSection read(byte[] bytes, Cursor cursor, JsonFields json, Weighted layer) {
    if (!json.text("name").equals(layer.name())) {
      throw new ModelFileException(
          "weights of layer %s stand where the network has %s"
              .formatted(json.text("name"), layer.name()));
    }
    WeightShape shape = layer.weightShape();
    int codeBits = json.integer("codeBits", 1, 8);
    int gapBits = json.integer("gapBits", 1, 8);
    short[] codebook = new short[1 << codeBits];
    for (int i = 0; i < codebook.length; i++) {
      codebook[i] = cursor.i16("the codebook of " + layer.name());
    }
    String where = "layer " + layer.name();
    if ((long) shape.filters() * 6 > cursor.left()) { // a bias and two counts for each filter
      throw new ModelFileException(where + " is too short for its number of filters");
    }
    int[] bias = new int[shape.filters()];
    for (int k = 0; k < bias.length; k++) {
      bias[k] = cursor.i32(where);
    }
    byte[] scales =
        json.has("filterScales") && json.bool("filterScales")
            ? cursor.copy(bias.length, where)
            : new byte[bias.length];
    byte[] codeLengths = cursor.copy(1 << codeBits, where);
    byte[] gapLengths = cursor.copy(1 << gapBits, where);
    int[] nonZeros = new int[shape.filters()];
    int[] paddings = new int[shape.filters()];
    for (int k = 0; k < nonZeros.length; k++) {
      nonZeros[k] = cursor.variable(where);
      paddings[k] = cursor.variable(where);
    }
    List<EncodedFilters.Chunk> chunks = chunks(bytes, cursor, where);
    var encoded = new EncodedFilters(gapBits, codeLengths, gapLengths, nonZeros, paddings, chunks);
    try {
      Decoder decoder = new Decoder(encoded, shape);
      return new LayerSection(json, layer.name(), codebook, bias, scales, decoder);
    } catch (BadInputException e) {
      throw new ModelFileException(where + ": " + e.getMessage(), e);
    }
  }

  private static List<EncodedFilters.Chunk> chunks(byte[] bytes, Cursor cursor, String where) {
    int count = cursor.count(where);
    Cursor table = new Cursor(bytes, cursor.take(12L * count, where), cursor.position());
    List<EncodedFilters.Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int filters = table.count(where);
      int codeBytes = table.count(where);
      int gapBytes = table.count(where);
      int from = cursor.take((long) codeBytes + gapBytes, where);
      chunks.add(new EncodedFilters.Chunk(filters, bytes, from, codeBytes, gapBytes));
    }
    if (cursor.left() > 0) {
      throw new ModelFileException(where + " goes on past its last chunk");
    }
    return chunks;
  }

  List<Runnable> tasks() {
    return decoder.tasks().stream().<Runnable>map(task -> () -> run(task)).toList();
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (BadInputException e) {
      throw new ModelFileException("layer " + name + ": " + e.getMessage(), e);
    }
  }

  CompressedLayer result() {
    FixedPoint input = FormatJson.fixedPoint(json.object("input"));
    FixedPoint output = FormatJson.fixedPoint(json.object("output"));
    double sqnr = json.has("sqnrDb") ? json.number("sqnrDb") : Double.NaN;
    try {
      return new CompressedLayer(
          name,
          decoder.result(),
          codebook,
          json.integer("codeBits", 1, 8),
          bias,
          input,
          output,
          FilterScales.fractionBits(json.integer("weightFractionBits", -128, 64), scales),
          sqnr);
    } catch (IllegalArgumentException e) {
      throw new ModelFileException(e.getMessage(), e);
    }
  }
}
