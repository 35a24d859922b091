package prunus.models.importers.named;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import prunus.models.importers.ImportException;
import prunus.models.tensors.TensorArchive;
import prunus.models.tensors.TensorInfo;
import prunus.models.tensors.Values;

/** The arrays of a file by the names that the user gives them. */
final class RenamedTensors implements TensorArchive {
  private final TensorArchive archive;
  private final Map<String, String> inFile = new LinkedHashMap<>();
  private final Map<String, TensorInfo> tensors = new LinkedHashMap<>();

  /**
   * Renames arrays.
   *
   * @param names from a name in the file, or what comes before a point in several, to another
   * @throws ImportException if the file has no array of such a name, or two would have the same
   */
  RenamedTensors(TensorArchive archive, Map<String, String> names) {
    this.archive = archive;
    for (String old : names.keySet()) {
      if (archive.tensors().keySet().stream().noneMatch(n -> isOf(n, old))) {
        throw new ImportException(
            "it has no array %s or %s.…, which --map renames".formatted(old, old));
      }
    }
    archive
        .tensors()
        .forEach(
            (name, info) -> {
              String renamed = renamed(name, names);
              if (tensors.put(renamed, info) != null) {
                throw new ImportException("two of its arrays would have the name " + renamed);
              }
              inFile.put(renamed, name);
            });
  }

  private static boolean isOf(String name, String old) {
    return name.equals(old) || name.startsWith(old + ".");
  }

  /** The longest name that fits counts. */
  private static String renamed(String name, Map<String, String> names) {
    return names.keySet().stream()
        .filter(old -> isOf(name, old))
        .max(java.util.Comparator.comparingInt(String::length))
        .map(old -> names.get(old) + name.substring(old.length()))
        .orElse(name);
  }

  @Override
  public Map<String, TensorInfo> tensors() {
    return Collections.unmodifiableMap(tensors);
  }

  @Override
  public Values values(String name) {
    return archive.values(inFile.get(name));
  }
}
