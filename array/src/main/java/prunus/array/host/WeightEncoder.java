package prunus.array.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import prunus.array.config.ArrayConfig;
import prunus.array.program.ColumnIndex;
import prunus.array.program.LaneGroups;
import prunus.array.program.Pass;
import prunus.array.program.Step;
import prunus.array.program.Streaming;
import prunus.array.program.WeightTile;
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
    Columns columns = new Columns(step, pass.tiles().get(tile), pe);
    int ranked = step.rankedLocals(pass);

    int[] pointer = new int[columns.count() + 1];
    for (int c = 0; c < columns.count(); c++) {
      pointer[c + 1] = pointer[c] + pass.columns().entries(columns.inTable(c), pe);
    }
    byte[] code = new byte[pointer[columns.count()]];
    byte[] run = new byte[code.length];
    int[] next = Arrays.copyOf(pointer, columns.count());
    int[] lastRank = new int[columns.count()];
    Arrays.fill(lastRank, -1);
    for (int kl = 0; kl < pass.locals(); kl++) {
      int k = pass.filter(pe, kl);
      if (k < 0) {
        continue;
      }
      ColumnIndex index = indices.get(k / perGroup);
      for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
        int position = filters.position()[i];
        int column = columns.ofTable(index.column()[position]);
        if (column < 0) {
          continue;
        }
        int rank = kl % ranked * step.geometry().ranksPerChannel() + index.rank()[position];
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

  /** The columns of a tile in one PE, and where they stand in the pass's table. */
  record Columns(Step.Weighted step, WeightTile tile, int pe) {
    int count() {
      return tile.columns(step.columnsPerWord());
    }

    /** Lane of the first column of a word: the PE's own, or the first of its group. */
    private int firstLane() {
      LaneGroups groups = step.groups();
      return step.streaming() == Streaming.OWN_LANE ? pe : groups.group(pe) * groups.positions();
    }

    int inTable(int column) {
      int perWord = step.columnsPerWord();
      int word = tile.fromWord() + column / perWord;
      return word * step.groups().lanes() + firstLane() + column % perWord;
    }

    /** −1 for a column of another tile or group. */
    int ofTable(int column) {
      int word = column / step.groups().lanes();
      int lane = column % step.groups().lanes() - firstLane();
      int perWord = step.columnsPerWord();
      boolean held = word >= tile.fromWord() && word < tile.toWord();
      return held && lane >= 0 && lane < perWord ? (word - tile.fromWord()) * perWord + lane : -1;
    }
  }

  /** The offset table of a pass: accumulator offset of each rank. */
  public static int[] offsetTable(Step.Weighted step, Pass pass) {
    var geometry = step.geometry();
    int locals = step.rankedLocals(pass);
    int[] table = new int[locals * geometry.ranksPerChannel()];
    int rank = 0;
    for (int kl = 0; kl < locals; kl++) {
      for (int row = 0; row < geometry.rankRows(); row++) {
        for (int column = 0; column < geometry.rankColumns(); column++) {
          table[rank++] =
              (geometry.phaseRows() - 1 - geometry.rho(row)) * pass.window().rowSize()
                  + kl * geometry.guardedWidth()
                  + (geometry.phaseColumns() - 1 - geometry.sigma(column));
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
                        step.streaming(),
                        g))
            .toList());
  }
}
