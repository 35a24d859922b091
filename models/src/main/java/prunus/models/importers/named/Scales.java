package prunus.models.importers.named;

import java.util.List;
import java.util.Optional;
import prunus.models.importers.ImportException;
import prunus.models.tensors.TensorArchive;
import prunus.models.tensors.Values;

/**
 * Whole numbers with a scale beside them: {@code value = (number − zero) · scale}, one scale (and
 * zero) for all or for each filter. Names are those that quantisers leave: {@code
 * LAYER.weight_scale}, {@code LAYER.scale}, {@code LAYER.weight_zero_point}, {@code
 * LAYER.zero_point}.
 */
final class Scales {
  private static final List<String> SCALES = List.of("_scale", "_scales", ".scale");
  private static final List<String> ZEROS = List.of("_zero_point", "_zero_points", ".zero_point");

  private Scales() {}

  /**
   * The real values of an array of whole numbers.
   *
   * @param weight its name
   * @param values in the order filter, channel, row, column
   * @throws ImportException if there is no scale
   */
  static Values apply(TensorArchive archive, String weight, Values values, int filters) {
    Values scale =
        find(archive, weight, SCALES, filters)
            .orElseThrow(
                () ->
                    new ImportException(
                        "array %s holds whole numbers (elements of type %s) and no scale says what"
                                .formatted(weight, archive.tensors().get(weight).type())
                            + " one stands for; save the scales, one or one for each filter, as "
                            + weight
                            + "_scale"));
    Values zero =
        find(archive, weight, ZEROS, filters).orElseGet(() -> Values.repeated(0, filters));
    int size = values.count() / filters;
    return Values.computed(
        values.count(), i -> (values.at(i) - zero.at(i / size)) * scale.at(i / size));
  }

  /** One value for each filter. */
  private static Optional<Values> find(
      TensorArchive archive, String weight, List<String> endings, int filters) {
    String stem = weight.replaceFirst("\\.weight$", "");
    for (String ending : endings) {
      for (String name : List.of(weight + ending, stem + ending)) {
        if (archive.tensors().containsKey(name)) {
          Values found = archive.values(name);
          if (found.count() != 1 && found.count() != filters) {
            throw new ImportException(
                "array %s has %d values; one is needed, or one for each of %d filters"
                    .formatted(name, found.count(), filters));
          }
          return Optional.of(
              found.count() == filters ? found : Values.repeated(found.at(0), filters));
        }
      }
    }
    return Optional.empty();
  }
}
