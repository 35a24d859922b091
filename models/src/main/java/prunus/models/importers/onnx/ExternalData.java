package prunus.models.importers.onnx;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import prunus.models.MappedFile;
import prunus.models.UserFile;
import prunus.models.importers.ImportException;

/** Tensors that lie in files beside the model, as ONNX has them above 2 GiB. */
final class ExternalData {
  private final Path folder;
  private final Map<String, MemorySegment> files = new HashMap<>();

  /**
   * Data of a model.
   *
   * @param folder where the model lies; null for a model that is no file
   */
  ExternalData(Path folder) {
    this.folder = folder;
  }

  /** Reads one of the words that say where a tensor lies. */
  static void entry(Wire in, Map<String, String> to) {
    String key = "";
    String value = "";
    while (in.next()) {
      switch (in.field()) {
        case 1 -> key = in.text();
        case 2 -> value = in.text();
        default -> in.skip();
      }
    }
    to.put(key, value);
  }

  /**
   * The bytes of a tensor.
   *
   * @param place words of ONNX: location, offset, length
   * @throws ImportException whose message goes on after the tensor's name
   */
  MemorySegment open(Map<String, String> place) {
    String location = place.getOrDefault("location", "");
    try {
      long offset = Long.parseLong(place.getOrDefault("offset", "0"));
      MemorySegment file = file(location);
      long length =
          place.containsKey("length")
              ? Long.parseLong(place.get("length"))
              : file.byteSize() - offset;
      if (offset < 0 || length < 0 || offset > file.byteSize() - length) {
        throw new ImportException(
            "lies at %d in %s, behind its end at %d".formatted(offset, location, file.byteSize()));
      }
      return file.asSlice(offset, length);
    } catch (NumberFormatException e) {
      throw new ImportException("lies at no number in " + location, e);
    }
  }

  private MemorySegment file(String location) {
    if (folder == null || !inside(location)) {
      throw new ImportException(
          "lies in the file \"%s\", which is not beside the model; put it there"
              .formatted(location));
    }
    MemorySegment open = files.get(location);
    if (open == null) {
      try {
        open = MappedFile.open(folder.resolve(location));
      } catch (IOException e) {
        throw new ImportException(
            "lies in the file %s: %s; put it beside the model"
                .formatted(location, UserFile.reason(e)),
            e);
      }
      files.put(location, open);
    }
    return open;
  }

  /** A model must not name files anywhere. */
  private static boolean inside(String location) {
    try {
      Path path = Path.of(location).normalize();
      return !location.isBlank() && !path.isAbsolute() && !path.startsWith("..");
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
