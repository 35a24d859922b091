package prunus.simulator.mapper;

import java.util.ArrayList;
import java.util.List;
import prunus.array.program.Command;
import prunus.array.program.Pass;
import prunus.array.program.Step;
import prunus.array.program.Streaming;
import prunus.array.program.WeightTile;
import prunus.simulator.mapper.Scheduler.Use;

/**
 * Commands of one weighted step. Each pass initialises the accumulators, then for each window
 * streams the input it needs, chunk by chunk, and drains the rows that are complete.
 */
final class WeightedSchedule {
  private final Scheduler out;
  private final int step;
  private final Step.Weighted plan;
  private final int storesBefore;
  private int pass;
  private OutputRows output;

  /** Input words one Stream command covers, and whether a window ends with it. */
  private record Chunk(int tile, long fromWord, long toWord, int drainTo) {}

  WeightedSchedule(Scheduler out, int step, Step.Weighted plan) {
    this.out = out;
    this.step = step;
    this.plan = plan;
    this.storesBefore = out.lastStore();
  }

  /**
   * Emits everything.
   *
   * @param tile number of the step's first tile in the program
   * @return number of the next step's first tile
   */
  int emit(int tile) {
    int next = tile;
    for (pass = 0; pass < plan.passes().size(); pass++) {
      next = emitPass(plan.passes().get(pass), next);
    }
    return next;
  }

  private int emitPass(Pass current, int firstTile) {
    int freed = out.lastCompute(); // the memory we load into was somebody else's until then
    output = new OutputRows(out, step, plan, pass, storesBefore, freed);
    List<Chunk> chunks = chunks(current);
    List<Use> uses = new ArrayList<>();
    int load = load(chunks, 0, uses, freed);
    out.loadWeights(firstTile);
    int tables = out.loadTables(step, pass, current);
    out.add(new Command.Initialise(step, pass, Scheduler.after(tables)));
    for (int i = 0; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      int tile = firstTile + chunk.tile();
      out.loadWeights(tile);
      output.loadOther(chunk.drainTo());
      boolean ahead = fitsBeside(chunk, chunks, i + 1);
      int nextLoad = ahead ? load(chunks, i + 1, uses, freed) : -1;
      out.loadWeights(tile + 1);
      if (chunk.toWord() > chunk.fromWord()) {
        int stream =
            out.add(
                new Command.Stream(
                    step,
                    pass,
                    chunk.tile(),
                    chunk.fromWord(),
                    chunk.toWord(),
                    Scheduler.after(load, out.loadOf(tile))));
        uses.add(new Use(chunk.toWord(), stream));
        out.usesTile(tile, stream);
      }
      load = ahead ? nextLoad : load(chunks, i + 1, uses, freed);
      output.drainTo(chunk.drainTo());
    }
    return firstTile + current.tiles().size();
  }

  /** Whether the ring holds chunk i as well as the chunk that is about to be streamed. */
  private boolean fitsBeside(Chunk streamed, List<Chunk> chunks, int i) {
    return i < chunks.size()
        && chunks.get(i).toWord() - streamed.fromWord() <= plan.input().buffer().capacityWords();
  }

  /** Loads chunk i, if there is one and the input streams from DRAM; −1 otherwise. */
  private int load(List<Chunk> chunks, int i, List<Use> uses, int freed) {
    if (i >= chunks.size() || plan.input().buffer().resident()) {
      return -1;
    }
    Chunk chunk = chunks.get(i);
    if (chunk.toWord() == chunk.fromWord()) {
      return -1;
    }
    long overwritten = chunk.toWord() - plan.input().buffer().capacityWords();
    int ringFree = overwritten > 0 ? Scheduler.freedBy(uses, overwritten) : -1;
    return out.add(
        new Command.LoadActivations(
            step,
            chunk.fromWord(),
            chunk.toWord(),
            plan.input().layout().bytesOfWords(chunk.fromWord(), chunk.toWord()),
            Scheduler.after(freed, ringFree)));
  }

  private List<Chunk> chunks(Pass current) {
    return plan.streaming() == Streaming.FLATTENED ? wordChunks(current) : rowChunks(current);
  }

  private List<Chunk> wordChunks(Pass current) {
    List<Chunk> chunks = new ArrayList<>();
    long most = chunkWords(1);
    for (int t = 0; t < current.tiles().size(); t++) {
      WeightTile tile = current.tiles().get(t);
      for (long from = tile.fromWord(); from < tile.toWord(); from += most) {
        chunks.add(new Chunk(t, from, Math.min(tile.toWord(), from + most), 0));
      }
    }
    Chunk last = chunks.removeLast();
    chunks.add(new Chunk(last.tile(), last.fromWord(), last.toWord(), 1));
    return chunks;
  }

  private List<Chunk> rowChunks(Pass current) {
    List<Chunk> chunks = new ArrayList<>();
    int rowWords = plan.input().layout().wordsPerRow();
    int most = Math.toIntExact(chunkWords(rowWords) / rowWords);
    int height = plan.geometry().output().height();
    int from = 0;
    for (int done = 0; done < height; ) {
      done = Math.min(height, done + current.window().completeRows());
      int end = Math.max(from, plan.geometry().inputRowEnd(done));
      for (; end - from > most; from += most) {
        chunks.add(new Chunk(0, (long) from * rowWords, (long) (from + most) * rowWords, 0));
      }
      chunks.add(new Chunk(0, (long) from * rowWords, (long) end * rowWords, done));
      from = end;
    }
    return chunks;
  }

  /** Most words in one Stream: half the ring, so that the other half can be loaded meanwhile. */
  private long chunkWords(int unit) {
    var buffer = plan.input().buffer();
    if (buffer.resident()) {
      return plan.input().layout().words();
    }
    return Math.max(1, buffer.capacityWords() / unit / 2) * (long) unit;
  }
}
