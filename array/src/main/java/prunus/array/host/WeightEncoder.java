package prunus.array.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import prunus.array.config.ArrayConfig;
import prunus.array.program.ColumnIndex;
import prunus.array.program.Pass;
import prunus.array.program.Step;
import prunus.models.compress.SparseFilters;

/**
 * The entries themselves, as they lie in a PE's weight memory: what a co-simulation loads. Counting
 * them ({@link ColumnCounter}) is enough for timing, so this is only run when somebody needs the
 * bits.
 */
public final class WeightEncoder {
  private WeightEncoder() {}

  /**
   * One PE's share of one tile.
   *
   * @param code codebook index of each entry, 0 for padding
   * @param run zeros skipped before each entry
   * @param pointer first entry of each column, and one more: the end of the last
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record PeImage(byte[] code, byte[] run, int[] pointer) {}

  /** Encodes one tile of one pass for one PE. */
  public static PeImage encode(
      ArrayConfig config, Step.Weighted step, Pass pass, int tile, int pe) {
    SparseFilters filters = step.weights().filters();
    List<ColumnIndex> indices = indices(step);
    int perGroup = filters.shape().filters() / indices.size();
    int from = pass.tiles().get(tile).fromWord() * config.peCount();
    int to = pass.tiles().get(tile).toWord() * config.peCount();

    int[] pointer = new int[to - from + 1];
    for (int c = from; c < to; c++) {
      pointer[c - from + 1] = pointer[c - from] + pass.columns().entries(c, pe);
    }
    byte[] code = new byte[pointer[to - from]];
    byte[] run = new byte[code.length];
    int[] next = Arrays.copyOf(pointer, to - from);
    int[] lastRank = new int[to - from];
    Arrays.fill(lastRank, -1);
    for (int kl = 0; kl < pass.locals(); kl++) {
      int k = pass.filter(pe, kl);
      if (k < 0) {
        continue;
      }
      ColumnIndex index = indices.get(k / perGroup);
      for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
        int column = index.column()[filters.position()[i]] - from;
        if (column < 0 || column >= to - from) {
          continue;
        }
        int rank = kl * step.geometry().ranksPerChannel() + index.rank()[filters.position()[i]];
        int zeros = rank - lastRank[column] - 1;
        for (; zeros > config.maxRun(); zeros -= config.maxRun() + 1) {
          run[next[column]++] = (byte) config.maxRun();
        }
        code[next[column]] = filters.code()[i];
        run[next[column]++] = (byte) zeros;
        lastRank[column] = rank;
      }
    }
    return new PeImage(code, run, pointer);
  }

  /** The offset table of a pass: accumulator offset of each rank. */
  public static int[] offsetTable(Step.Weighted step, Pass pass) {
    var geometry = step.geometry();
    int rows = geometry.phaseRows();
    int columns = geometry.phaseColumns();
    int[] table = new int[pass.locals() * rows * columns];
    for (int kl = 0; kl < pass.locals(); kl++) {
      for (int rho = 0; rho < rows; rho++) {
        for (int sigma = 0; sigma < columns; sigma++) {
          table[(kl * rows + rho) * columns + sigma] =
              (rows - 1 - rho) * pass.window().rowSize()
                  + kl * geometry.guardedWidth()
                  + (columns - 1 - sigma);
        }
      }
    }
    return table;
  }

  private static List<ColumnIndex> indices(Step.Weighted step) {
    return new ArrayList<>(
        IntStream.range(0, step.geometry().groups())
            .mapToObj(
                g ->
                    ColumnIndex.of(
                        step.geometry(),
                        step.weights().filters().shape(),
                        step.input().layout(),
                        step.fullyConnected(),
                        g))
            .toList());
  }
}
