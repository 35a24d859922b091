package prunus.models.values;

import java.util.List;
import java.util.stream.IntStream;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Convolution;
import prunus.models.graph.Shape;

/**
 * The same sums as {@link ReferenceEngine}, fast: sparse weights on dense rows. A tile of
 * consecutive outputs of one filter stays in vector registers while all the filter's weights go by,
 * each read once per tile. Integer sums wrap alike in any order, so the result is equal bit for
 * bit.
 */
public final class FastEngine implements Engine {
  private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int TILE = 8 * LANES;
  private static final int FILTERS_PER_JOB = 16;
  private static final int TILES_PER_JOB = 4;

  @Override
  public int[] multiply(CompressedLayer weights, FeatureMap input) {
    SparseFilters filters = weights.filters();
    short[] codebook = weights.codebook();
    int[] sums = weights.bias().clone();
    IntStream.range(0, sums.length)
        .parallel()
        .forEach(
            k -> {
              int sum = 0;
              for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
                sum += codebook[filters.code()[i] & 0xFF] * input.data()[filters.position()[i]];
              }
              sums[k] += sum;
            });
    return sums;
  }

  @Override
  public int[] convolve(Convolution layer, CompressedLayer weights, FeatureMap input) {
    Shape out = layer.outputShape(List.of(input.shape()));
    PhasePlanes planes = PhasePlanes.of(layer, input, TILE);
    int[] sums = new int[Math.toIntExact(out.elements())];
    int outputs = out.height() * planes.width() - (planes.width() - out.width());
    int tileJobs = Math.ceilDiv(outputs, TILE * TILES_PER_JOB);
    int filterJobs = Math.ceilDiv(out.channels(), FILTERS_PER_JOB);
    IntStream.range(0, tileJobs * filterJobs)
        .parallel()
        .forEach(
            job -> {
              int firstFilter = job % filterJobs * FILTERS_PER_JOB;
              int firstTile = job / filterJobs * TILES_PER_JOB * TILE;
              int lastFilter = Math.min(out.channels(), firstFilter + FILTERS_PER_JOB);
              int end = Math.min(outputs, firstTile + TILES_PER_JOB * TILE);
              int[] buffer = new int[TILE];
              for (int k = firstFilter; k < lastFilter; k++) {
                Filter filter = Filter.of(layer, weights, planes, k);
                for (int tile = firstTile; tile < end; tile += TILE) {
                  tile(buffer, planes.data(), tile, filter);
                  copy(buffer, tile, Math.min(TILE, end - tile), planes.width(), out, k, sums);
                }
              }
            });
    return sums;
  }

  /** One filter's non-zero weights, where in the planes each reads, and the bias. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Filter(int[] offset, int[] weight, int bias) {
    static Filter of(Convolution layer, CompressedLayer weights, PhasePlanes planes, int k) {
      SparseFilters filters = weights.filters();
      int from = filters.start()[k];
      int size = filters.nonZeros(k);
      int firstChannel =
          k / (layer.filters() / layer.groups()) * (layer.channels() / layer.groups());
      int columns = layer.kernelColumns();
      int taps = layer.kernelRows() * columns;
      int[] tapOffset = new int[taps];
      for (int t = 0; t < taps; t++) {
        tapOffset[t] = planes.offset(firstChannel, t / columns, t % columns);
      }
      int channelPitch = planes.offset(1, 0, 0);
      int[] offset = new int[size];
      int[] weight = new int[size];
      for (int i = 0; i < size; i++) {
        int position = filters.position()[from + i];
        offset[i] = tapOffset[position % taps] + position / taps * channelPitch;
        weight[i] = weights.codebook()[filters.code()[from + i] & 0xFF];
      }
      return new Filter(offset, weight, weights.bias()[k]);
    }
  }

  /** Sums of TILE consecutive outputs of one filter, eight vectors held in registers. */
  private static void tile(int[] to, int[] x, int base, Filter filter) {
    int[] offset = filter.offset();
    int[] weight = filter.weight();
    IntVector a0 = IntVector.broadcast(SPECIES, filter.bias());
    IntVector a1 = a0;
    IntVector a2 = a0;
    IntVector a3 = a0;
    IntVector a4 = a0;
    IntVector a5 = a0;
    IntVector a6 = a0;
    IntVector a7 = a0;
    for (int i = 0; i < offset.length; i++) {
      int o = base + offset[i];
      IntVector w = IntVector.broadcast(SPECIES, weight[i]);
      a0 = a0.add(IntVector.fromArray(SPECIES, x, o).mul(w));
      a1 = a1.add(IntVector.fromArray(SPECIES, x, o + LANES).mul(w));
      a2 = a2.add(IntVector.fromArray(SPECIES, x, o + 2 * LANES).mul(w));
      a3 = a3.add(IntVector.fromArray(SPECIES, x, o + 3 * LANES).mul(w));
      a4 = a4.add(IntVector.fromArray(SPECIES, x, o + 4 * LANES).mul(w));
      a5 = a5.add(IntVector.fromArray(SPECIES, x, o + 5 * LANES).mul(w));
      a6 = a6.add(IntVector.fromArray(SPECIES, x, o + 6 * LANES).mul(w));
      a7 = a7.add(IntVector.fromArray(SPECIES, x, o + 7 * LANES).mul(w));
    }
    a0.intoArray(to, 0);
    a1.intoArray(to, LANES);
    a2.intoArray(to, 2 * LANES);
    a3.intoArray(to, 3 * LANES);
    a4.intoArray(to, 4 * LANES);
    a5.intoArray(to, 5 * LANES);
    a6.intoArray(to, 6 * LANES);
    a7.intoArray(to, 7 * LANES);
  }

  /** Copies the real outputs of a tile, row by row, leaving out the pixels between rows. */
  private static void copy(
      int[] buffer, int tile, int size, int pitch, Shape out, int k, int[] sums) {
    int base = k * out.height() * out.width();
    for (int at = 0; at < size; ) {
      int oy = (tile + at) / pitch;
      int ox = (tile + at) % pitch;
      int inRow = Math.min(size - at, pitch - ox);
      int real = Math.min(inRow, out.width() - ox);
      if (real > 0) {
        System.arraycopy(buffer, at, sums, base + oy * out.width() + ox, real);
      }
      at += inRow;
    }
  }
}
