package prunus.array.host;

import prunus.array.program.Command;
import prunus.array.program.Pass;
import prunus.array.program.PoolPlan;
import prunus.array.program.RowBuffer;
import prunus.array.program.Step;

/** Where a step's words lie, shared by everything that executes a program. */
public final class Place {
  private Place() {}

  /** Passes of a step; a pooling is one. */
  public static int passes(Step step) {
    return switch (step) {
      case Step.Weighted w -> w.passes().size();
      case Step.Pooling _ -> 1;
      case Step.Addition _ -> 1;
      case Step.Host _ -> 0;
    };
  }

  /** Words of a pixel that a pass of a step makes. */
  public static int ownWords(Step step, int pass) {
    return switch (step) {
      case Step.Weighted w -> w.groups().words(w.passes().get(pass).locals());
      case Step.Pooling s -> s.input().layout().wordsPerPixel();
      case Step.Addition s -> s.input().layout().wordsPerPixel();
      case Step.Host s -> s.output().layout().wordsPerPixel();
    };
  }

  /** First of those words in a pixel of the whole map. */
  public static int firstWord(Step step, int pass) {
    return switch (step) {
      case Step.Weighted w -> w.output().firstWord() + w.passes().get(pass).firstWord();
      case Step.Pooling s -> s.output().firstWord();
      case Step.Addition s -> s.output().firstWord();
      case Step.Host s -> s.output().firstWord();
    };
  }

  /** Word of an output pixel and own word within its buffer's ring. */
  public static long outputWord(Step step, int pass, long pixel, int word) {
    return step.output().buffer().resident()
        ? pixel * step.output().layout().wordsPerPixel() + firstWord(step, pass) + word
        : pixel * ownWords(step, pass) + word;
  }

  /** A word of a buffer. */
  public record Word(RowBuffer buffer, long index) {}

  /** Where a Drain writes: the rows that wait for a pooling, or the step's output. */
  public static Word drained(Step.Weighted step, int pass, long pixel, int word) {
    return step.pooled()
        .map(p -> new Word(p.drained(), pixel * ownWords(step, pass) + word))
        .orElseGet(() -> new Word(step.output().buffer(), outputWord(step, pass, pixel, word)));
  }

  /** Where a Drain finds the activations that it adds. */
  public static Word other(Step.Weighted step, int pass, long pixel, int word) {
    Step.TensorRef ref = step.other().orElseThrow().ref();
    if (!ref.buffer().resident()) {
      return drained(step, pass, pixel, word); // it was loaded to where the sum goes
    }
    int first = ref.firstWord() + step.passes().get(pass).firstWord();
    return new Word(ref.buffer(), pixel * ref.layout().wordsPerPixel() + first + word);
  }

  /** Address of a word of a ring. */
  public static int address(RowBuffer buffer, long word) {
    return buffer.base() + (int) (word % buffer.capacityWords());
  }

  public static Pass pass(Step step, int pass) {
    return ((Step.Weighted) step).passes().get(pass);
  }

  public static PoolPlan plan(Step step) {
    return switch (step) {
      case Step.Weighted w -> w.pooled().orElseThrow().plan();
      case Step.Pooling s -> s.plan();
      case Step.Addition s -> throw new IllegalArgumentException(s.name() + " pools nothing");
      case Step.Host s -> throw new IllegalArgumentException(s.name() + " pools nothing");
    };
  }

  /** What a pooling reads. */
  public static RowBuffer pooled(Step step) {
    return switch (step) {
      case Step.Weighted w -> w.pooled().orElseThrow().drained();
      case Step.Pooling s -> s.input().buffer();
      case Step.Addition s -> throw new IllegalArgumentException(s.name() + " pools nothing");
      case Step.Host s -> throw new IllegalArgumentException(s.name() + " pools nothing");
    };
  }

  /** Short name of a command, for messages. */
  public static String name(Step step, Command command) {
    String rows =
        switch (command) {
          case Command.LoadWeights c -> " pass %d tile %d".formatted(c.pass(), c.tile());
          case Command.LoadTables c -> " pass %d".formatted(c.pass());
          case Command.LoadActivations c -> " words %d..%d".formatted(c.fromWord(), c.toWord());
          case Command.LoadSecond c -> " words %d..%d".formatted(c.fromWord(), c.toWord());
          case Command.LoadOther c ->
              " pass %d rows %d..%d".formatted(c.pass(), c.fromRow(), c.toRow());
          case Command.HostRun _ -> "";
          case Command.AddRows c -> " rows %d..%d".formatted(c.fromRow(), c.toRow());
          case Command.StoreActivations c -> " words %d..%d".formatted(c.fromWord(), c.toWord());
          case Command.Initialise c -> " pass %d".formatted(c.pass());
          case Command.Stream c ->
              " pass %d words %d..%d".formatted(c.pass(), c.fromWord(), c.toWord());
          case Command.Drain c ->
              " pass %d rows %d..%d".formatted(c.pass(), c.fromRow(), c.toRow());
          case Command.PoolRows c ->
              " pass %d rows %d..%d".formatted(c.pass(), c.fromRow(), c.toRow());
        };
    return command.getClass().getSimpleName() + " of " + step.name() + rows;
  }
}
