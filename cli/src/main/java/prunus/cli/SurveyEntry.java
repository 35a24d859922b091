package prunus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.BadInputException;
import prunus.models.UserFile;
import prunus.models.compress.Preprocessing;
import prunus.models.graph.Shape;
import prunus.models.json.JsonFields;

/**
 * A network of a survey: where it is and how it is imported.
 *
 * @param source who made it, in words
 * @param shapes sizes that the file leaves open
 * @param calibration what formats are chosen on
 * @param compared what the outputs are compared on
 * @param mean taken off pixels
 * @param scale after that
 * @param std by which channels are divided
 * @param order of a picture's channels; null for what is usual
 */
record SurveyEntry(
    Path file,
    String source,
    Map<String, String> shapes,
    CalibrationOptions calibration,
    CalibrationOptions compared,
    List<Double> mean,
    double scale,
    List<Double> std,
    Preprocessing.Order order) {
  private static final int MAX_LIST = 1 << 20;
  private static final int MAX_ENTRIES = 1024;

  /** A file that is named on the command line. */
  static SurveyEntry of(Path file, Map<String, String> shapes, CalibrationOptions calibration) {
    return new SurveyEntry(
        file, "", shapes, calibration, calibration, List.of(), 1 / 255.0, List.of(), null);
  }

  Preprocessing preprocessing(Shape shape) {
    Preprocessing.Order usual =
        shape.channels() == 1 ? Preprocessing.Order.GREY : Preprocessing.Order.RGB;
    return new Preprocessing(order == null ? usual : order, mean, scale, std);
  }

  /**
   * Reads a list, an object with an array {@code networks}.
   *
   * @param folders where the files are looked for, one after the other
   */
  static List<SurveyEntry> read(Path list, List<Path> folders) {
    try {
      JsonFields json = JsonFields.parse(UserFile.read(list, MAX_LIST), list.toString());
      List<SurveyEntry> entries = new ArrayList<>();
      for (JsonFields entry : json.objects("networks", MAX_ENTRIES)) {
        entries.add(entry(entry, folders));
      }
      return entries;
    } catch (IOException e) {
      throw new BadInputException("cannot read " + list + ": " + UserFile.reason(e), e);
    }
  }

  private static SurveyEntry entry(JsonFields json, List<Path> folders) {
    CalibrationOptions calibration = inputs(json, folders);
    return new SurveyEntry(
        find(json.text("file"), folders),
        json.text("source"),
        pairs(json, "inputShape"),
        calibration,
        json.has("compared") ? inputs(json.object("compared"), folders) : calibration,
        json.has("mean") ? json.numbers("mean", 16) : List.of(),
        json.has("scale") ? json.number("scale") : json.has("std") ? 1 : 1 / 255.0,
        json.has("std") ? json.numbers("std", 16) : List.of(),
        json.has("order") ? json.oneOf("order", Preprocessing.Order.class) : null);
  }

  private static CalibrationOptions inputs(JsonFields json, List<Path> folders) {
    List<Path> files = new ArrayList<>();
    if (json.has("files")) {
      json.texts("files", MAX_ENTRIES).forEach(f -> files.add(find(f, folders)));
    }
    Map<String, Path> inputs = new LinkedHashMap<>();
    pairs(json, "inputs").forEach((name, file) -> inputs.put(name, find(file, folders)));
    return CalibrationOptions.of(files, inputs);
  }

  /** Texts {@code NAME=VALUE}. */
  private static Map<String, String> pairs(JsonFields json, String field) {
    Map<String, String> out = new LinkedHashMap<>();
    if (json.has(field)) {
      for (String text : json.texts(field, MAX_ENTRIES)) {
        int at = text.indexOf('=');
        out.put(text.substring(0, Math.max(at, 0)), text.substring(at + 1));
      }
    }
    return out;
  }

  private static Path find(String file, List<Path> folders) {
    return folders.stream()
        .map(folder -> folder.resolve(file))
        .filter(Files::exists)
        .findFirst()
        .orElse(Path.of(file));
  }
}
