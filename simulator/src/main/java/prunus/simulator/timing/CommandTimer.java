package prunus.simulator.timing;

import static prunus.array.contract.Memory.ACCUMULATORS;
import static prunus.array.contract.Memory.ACTIVATIONS;
import static prunus.array.contract.Memory.BIASES;
import static prunus.array.contract.Memory.CODEBOOK;
import static prunus.array.contract.Memory.OFFSETS;
import static prunus.array.contract.Memory.POINTERS;
import static prunus.array.contract.Memory.QUEUE;
import static prunus.array.contract.Memory.WEIGHTS;

import java.util.List;
import java.util.Map;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Cause;
import prunus.array.contract.Latency;
import prunus.array.host.Place;
import prunus.array.program.Command;
import prunus.array.program.Pass;
import prunus.array.program.PoolPlan;
import prunus.array.program.Program;
import prunus.array.program.Step;
import prunus.array.program.TensorLayout;
import prunus.array.program.WeightTile;

/**
 * Costs of all commands whose cycles do not depend on data, and the accounting of those that do.
 */
final class CommandTimer {
  private final Program program;
  private final ArrayConfig config;
  private final long n;

  CommandTimer(Program program) {
    this.program = program;
    this.config = program.config();
    this.n = config.peCount();
  }

  /**
   * Initialise: every accumulator in use, one a cycle. The sweep reads what it overwrites, as in a
   * Drain, and the bias it writes.
   */
  CommandCost initialise(Command.Initialise command) {
    Pass pass = pass(command.step(), command.pass());
    long written =
        (long) pass.window().rows()
            * pass.locals()
            * weighted(command.step()).geometry().guardedWidth();
    return compute(written, Latency.INITIALISE, Cause.INITIALISE, sweep(written));
  }

  /**
   * Drain: every real output, one a cycle; each is re-initialised in the shadow of its read, and
   * what is added to it is read beside it. In a split step one sum is the output of all groups, so
   * a pixel takes a cycle for each local channel still, and all lanes of its words are written.
   */
  CommandCost drain(Command.Drain command) {
    Step.Weighted step = weighted(command.step());
    long pixels = (long) (command.toRow() - command.fromRow()) * step.geometry().output().width();
    long sums = pixels * pass(command.step(), command.pass()).locals();
    long words = pixels * Place.ownWords(step, command.pass());
    Accesses accesses = sweep(sums).plus(Accesses.writes(ACTIVATIONS, n * words));
    if (step.other().isPresent()) {
      accesses = accesses.plus(Accesses.reads(ACTIVATIONS, step.groups().positions() * sums));
    }
    int latency = Latency.DRAIN + Latency.tree(step.groups().groups());
    return compute(sums, latency, Cause.DRAIN, accesses)
        .reducing(sums * (n - step.groups().positions()));
  }

  /** Accumulators read and refilled with biases, in every PE. */
  private Accesses sweep(long accumulators) {
    return new Accesses(
        Map.of(ACCUMULATORS, n * accumulators, BIASES, n * accumulators),
        Map.of(ACCUMULATORS, n * accumulators));
  }

  /** PoolRows: every activation inside a window, one a cycle. */
  CommandCost pool(Command.PoolRows command) {
    PoolPlan plan;
    long words;
    switch (program.steps().get(command.step())) {
      case Step.Weighted step -> {
        plan = step.pooled().orElseThrow().plan();
        words = Place.ownWords(step, command.pass());
      }
      case Step.Pooling step -> {
        plan = step.plan();
        words = step.input().layout().wordsPerPixel();
      }
      case Step.Addition step -> throw new IllegalArgumentException(step.name() + " pools nothing");
      case Step.Host step -> throw new IllegalArgumentException(step.name() + " pools nothing");
    }
    long reads = words * plan.reads(command.fromRow(), command.toRow());
    long writes = words * (command.toRow() - command.fromRow()) * plan.output().width();
    Accesses accesses =
        Accesses.reads(ACTIVATIONS, n * reads).plus(Accesses.writes(ACTIVATIONS, n * writes));
    return compute(reads, Latency.POOL, Cause.DRAIN, accesses);
  }

  /** HostRun: the array waits. */
  CommandCost host() {
    long cycles = config.hostCycles();
    return CommandCost.of(cycles, Map.of(Cause.WAIT_HOST, n * cycles), Accesses.none());
  }

  /** AddRows: two cycles a result, one for each map. */
  CommandCost add(Command.AddRows command) {
    Step.Addition step = (Step.Addition) program.steps().get(command.step());
    TensorLayout layout = step.input().layout();
    long results = (long) (command.toRow() - command.fromRow()) * layout.wordsPerRow();
    Accesses accesses =
        Accesses.reads(ACTIVATIONS, 2 * n * results)
            .plus(Accesses.writes(ACTIVATIONS, n * results));
    return compute(2 * results, Latency.POOL, Cause.DRAIN, accesses);
  }

  /** A Stream, timed by the recurrence. */
  CommandCost stream(StreamTiming t) {
    long added = t.macSlots() - t.suppressed();
    Accesses accesses =
        new Accesses(
            Map.of(
                WEIGHTS,
                t.weightRowReads(),
                POINTERS,
                2 * t.items(),
                CODEBOOK,
                t.macSlots(),
                OFFSETS,
                t.macSlots(),
                ACCUMULATORS,
                added,
                ACTIVATIONS,
                n * t.words(),
                QUEUE,
                t.items()),
            Map.of(ACCUMULATORS, added, QUEUE, t.items()));
    Map<Cause, Long> causes =
        Map.of(
            Cause.MAC, t.macSlots(),
            Cause.PADDING, t.paddingSlots(),
            Cause.EMPTY_COLUMN, t.emptySlots(),
            Cause.STARVED_BY_PEER, t.starvedByPeer(),
            Cause.STARVED_BY_SCAN, t.starvedByScan(),
            Cause.BARRIER, t.barrier(),
            Cause.FILL, t.fill());
    GroupCycles groups = new GroupCycles(t.groupEnds().size() > 1 ? t.groupEnds() : List.of());
    return new CommandCost(t.cycles(), causes, accesses, t.macSlots(), t.broadcasts(), 0, groups);
  }

  /** What a DMA command does to the memories; how long it lasts is the DRAM's to say. */
  CommandCost transfer(Command.Transfer command) {
    Accesses accesses =
        switch (command) {
          case Command.LoadWeights load -> weightWrites(load);
          case Command.LoadTables load -> tableWrites(load);
          case Command.LoadActivations load ->
              Accesses.writes(ACTIVATIONS, n * (load.toWord() - load.fromWord()));
          case Command.LoadSecond load ->
              Accesses.writes(ACTIVATIONS, n * (load.toWord() - load.fromWord()));
          case Command.LoadOther load -> {
            long rows = (long) load.toRow() - load.fromRow();
            long width = weighted(load.step()).geometry().output().width();
            long words = Place.ownWords(weighted(load.step()), load.pass());
            yield Accesses.writes(ACTIVATIONS, n * rows * width * words);
          }
          case Command.StoreActivations store ->
              Accesses.reads(ACTIVATIONS, n * (store.toWord() - store.fromWord()));
        };
    return CommandCost.of(0, Map.of(), accesses);
  }

  /** Rows of entries, and the pointers that are rebuilt, 0 where a PE owns no filter. */
  private Accesses weightWrites(Command.LoadWeights load) {
    Pass pass = pass(load.step(), load.pass());
    WeightTile tile = pass.tiles().get(load.tile());
    int perWord = weighted(load.step()).columnsPerWord();
    long rows = 0;
    int[] entries = new int[config.peCount()];
    pass.columns().addEntries(tile.fromWord(), tile.toWord(), entries);
    for (int ofPe : entries) {
      rows += Math.ceilDiv(ofPe, config.weightRowEntries());
    }
    return Accesses.writes(WEIGHTS, rows)
        .plus(Accesses.writes(POINTERS, n * (tile.columns(perWord) + 1L)));
  }

  /** Codebook and offset table into every PE, a bias for each local channel of every PE. */
  private Accesses tableWrites(Command.LoadTables load) {
    Pass pass = pass(load.step(), load.pass());
    Step.Weighted step = weighted(load.step());
    long ranks = (long) step.rankedLocals(pass) * step.geometry().ranksPerChannel();
    return Accesses.writes(CODEBOOK, n << config.codeBits())
        .plus(Accesses.writes(OFFSETS, n * ranks))
        .plus(Accesses.writes(BIASES, n * pass.locals()));
  }

  private CommandCost compute(long busy, int latency, Cause cause, Accesses accesses) {
    Map<Cause, Long> causes = Map.of(cause, n * busy, Cause.FILL, n * latency);
    return CommandCost.of(busy + latency, causes, accesses);
  }

  private Step.Weighted weighted(int step) {
    return (Step.Weighted) program.steps().get(step);
  }

  private Pass pass(int step, int pass) {
    return weighted(step).passes().get(pass);
  }
}
