package prunus.cli;

import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import prunus.models.BadInputException;
import prunus.models.compress.CompressedNetwork;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.input.InputTensor;
import prunus.models.matrix.MatrixMarket;
import prunus.models.matrix.MatrixModel;
import prunus.models.matrix.SparseMatrix;
import prunus.models.values.FeatureMap;
import prunus.report.Origin;

/** One fully connected layer from MatrixMarket files. */
final class MatrixSource {
  @Option(
      names = "--matrix",
      required = true,
      paramLabel = "W.mtx",
      description = "MatrixMarket file of a matrix: one fully connected layer.")
  private Path matrix;

  @ArgGroup private Vector vector;

  /** Where the vector comes from; a fully dense random one by default. */
  static final class Vector {
    @Option(
        names = "--vector",
        required = true,
        paramLabel = "X.mtx",
        description = "MatrixMarket file of the vector.")
    private Path file;

    @Option(
        names = "--vector-density",
        required = true,
        paramLabel = "D",
        description = "Random vector with this share of non-zeros, 0 to 1.")
    private Double density;
  }

  /** The layer, its input in fixed point, and where that comes from. */
  record Job(CompressedNetwork model, FeatureMap input, Origin.Input origin) {}

  Job read(int codeBits, long seed) {
    SparseMatrix weights = MatrixMarket.readMatrix(matrix);
    float[] x = vector(weights.columns(), seed);
    CompressedNetwork model = MatrixModel.of(layerName(), weights, x, codeBits);
    Shape shape = Shape.vector(x.length);
    short[] fixed = new InputTensor(shape, x).quantise(model.inputFormat());
    return new Job(model, new FeatureMap(shape, fixed), origin(seed));
  }

  private Origin.Input origin(long seed) {
    return vector == null || vector.file == null
        ? new Origin.SeededVector(density(), seed)
        : InputDigest.of(vector.file);
  }

  private double density() {
    return vector == null ? 1 : vector.density;
  }

  private float[] vector(int length, long seed) {
    if (vector == null || vector.file == null) {
      double density = density();
      if (!(density >= 0 && density <= 1)) {
        throw new BadInputException("--vector-density is " + density + "; give a share, 0 to 1");
      }
      return MatrixModel.randomVector(length, density, seed);
    }
    return MatrixMarket.readVector(vector.file, length);
  }

  private String layerName() {
    String file = matrix.getFileName().toString();
    String name = file.endsWith(".mtx") ? file.substring(0, file.length() - 4) : file;
    if (name.isBlank() || name.equals(Network.TOTAL)) {
      throw new BadInputException(
          "%s gives the layer the name \"%s\", which reports use otherwise; rename the file"
              .formatted(matrix, name));
    }
    return name;
  }
}
