package prunus.models.alternative;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;
import prunus.models.prune.LayerWeights;

/**
 * Product quantisation: the matrix of K filters by n weights is cut into bands of d columns; in
 * each band the K pieces of d weights are clustered, and a piece is the number of its centroid.
 * Gong et al. 2014, section 3.3, after Jégou, Douze, Schmid 2011. Stored: b bits for each piece,
 * and for each band its centroids, 2^b or, where there are fewer pieces, K, of 32·d bits.
 *
 * @param bits b, 1 to 8
 * @param width d, 1 to 64; the last band of a layer may be narrower
 */
public record ProductQuantisation(int bits, int width) implements Compression {
  private static final int ROUNDS = 30;

  /** Checks the ranges. */
  public ProductQuantisation {
    Require.between("bits", bits, 1, 8);
    Require.between("width", width, 1, 64);
  }

  @Override
  public Approximation apply(LayerWeights layer) {
    int size = (int) layer.shape().filterSize();
    int filters = layer.shape().filters();
    float[] out = new float[layer.values().length];
    IntStream.range(0, Math.ceilDiv(size, width))
        .parallel()
        .forEach(band -> band(layer.values(), out, filters, size, band * width));
    long centroids = Math.min(1L << bits, filters);
    long pieces = (long) filters * Math.ceilDiv(size, width);
    return new Approximation(out, bits * pieces + Float.SIZE * centroids * size);
  }

  private void band(float[] values, float[] out, int filters, int size, int from) {
    int columns = Math.min(width, size - from);
    List<DoublePoint> pieces =
        IntStream.range(0, filters)
            .mapToObj(k -> new DoublePoint(piece(values, k * size + from, columns)))
            .toList();
    var distance = new EuclideanDistance();
    var seeded = new Well19937c(from); // of its own in each band: bands run side by side
    List<double[]> centroids =
        new KMeansPlusPlusClusterer<DoublePoint>(
                Math.min(1 << bits, filters), ROUNDS, distance, seeded)
            .cluster(pieces).stream()
                .map(CentroidCluster::getCenter)
                .map(center -> center.getPoint())
                .toList();
    for (int k = 0; k < filters; k++) {
      double[] piece = pieces.get(k).getPoint();
      double[] best = centroids.getFirst();
      for (double[] centroid : centroids) {
        best = distance.compute(piece, centroid) < distance.compute(piece, best) ? centroid : best;
      }
      for (int i = 0; i < columns; i++) {
        out[k * size + from + i] = (float) best[i];
      }
    }
  }

  private static double[] piece(float[] values, int from, int columns) {
    return IntStream.range(0, columns).mapToDouble(i -> values[from + i]).toArray();
  }

  @Override
  public String description() {
    return "product quantisation, %d bits for %d weights".formatted(bits, width);
  }
}
