package prunus.models.importers.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import prunus.models.importers.ImportException;
import prunus.models.tensors.TensorArchive;

/**
 * The batch normalisation behind a convolution, folded into it: {@code y = (x − mean) · g / √(var +
 * ε) + b}. It is found by the names of torchvision and timm: {@code conv1} and {@code bn1}, {@code
 * downsample.0} and {@code downsample.1}, {@code conv.0} and {@code bn}.
 *
 * @param factor of each filter
 * @param shift of each filter
 */
@SuppressWarnings("ArrayRecordComponent")
record Normalisation(double[] factor, double[] shift) {
  /** PyTorch's, which files do not say. */
  private static final double EPSILON = 1e-5;

  private static final String VARIANCE = ".running_var";

  /** The normalisation behind a layer, if the file has one. */
  static Optional<Normalisation> behind(TensorArchive archive, String layer, int filters) {
    return names(layer).stream()
        .filter(name -> archive.tensors().containsKey(name + VARIANCE))
        .findFirst()
        .map(name -> read(archive, name, filters));
  }

  private static List<String> names(String layer) {
    List<String> names = new ArrayList<>();
    int point = layer.lastIndexOf('.') + 1;
    String last = layer.substring(point);
    String before = layer.substring(0, point);
    if (last.matches("\\d{1,6}")) {
      names.add(before + (Integer.parseInt(last) + 1));
    }
    if (last.startsWith("conv")) {
      names.add(before + last.replaceFirst("conv", "bn"));
      names.add(before + last.replaceFirst("conv", "norm"));
      if (last.equals("conv")) {
        names.add(before + "batchnorm");
      }
    }
    switch (last) { // timm's inverted residuals
      case "conv_stem" -> names.add(before + "bn1");
      case "conv_head" -> names.add(before + "bn2");
      case "conv_pw" -> names.add(before + "bn1");
      case "conv_dw" -> names.add(before + "bn2");
      case "conv_pwl" -> names.add(before + "bn3");
      default -> {}
    }
    return names;
  }

  private static Normalisation read(TensorArchive archive, String name, int filters) {
    float[] variance = values(archive, name + VARIANCE, filters);
    float[] mean = values(archive, name + ".running_mean", filters);
    float[] gain = values(archive, name + ".weight", filters);
    float[] bias = values(archive, name + ".bias", filters);
    double[] factor = new double[filters];
    double[] shift = new double[filters];
    for (int k = 0; k < filters; k++) {
      factor[k] = gain[k] / Math.sqrt(variance[k] + EPSILON);
      if (!Double.isFinite(factor[k])) {
        throw new ImportException(
            "array %s has a variance below 0 at %d".formatted(name + VARIANCE, k));
      }
      shift[k] = bias[k] - mean[k] * factor[k];
    }
    return new Normalisation(factor, shift);
  }

  private static float[] values(TensorArchive archive, String name, int filters) {
    if (!archive.tensors().containsKey(name)) {
      throw new ImportException("it has no array " + name + ", which its normalisation needs");
    }
    var values = archive.values(name);
    if (values.count() != filters) {
      throw new ImportException(
          "array %s has %d values for %d filters".formatted(name, values.count(), filters));
    }
    return values.toArray();
  }
}
