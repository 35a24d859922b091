package prunus.simulator.mapper;

import java.util.ArrayList;
import java.util.List;
import prunus.array.config.ArrayConfig;
import prunus.array.program.Command;
import prunus.array.program.Pass;
import prunus.array.program.Step;
import prunus.array.program.WeightTile;

/**
 * Writes the commands of all steps, with what each waits for.
 *
 * <p>The DMA engine works in issue order, so the order is chosen for overlap: rows are loaded one
 * chunk ahead, and the next tile's weights right behind the first rows of the tile before it.
 */
final class Scheduler {
  private final ArrayConfig config;
  private final List<Step> steps;
  private final List<Command> commands = new ArrayList<>();
  private final List<TileOf> tiles = new ArrayList<>();
  private final int[] loadOf;
  private final int[] lastUseOfHalf = {-1, -1};
  private int lastCompute = -1;
  private int lastStore = -1;

  /** A tile by its place in the program. */
  private record TileOf(int step, int pass, int number, WeightTile tile) {}

  Scheduler(ArrayConfig config, List<Step> steps) {
    this.config = config;
    this.steps = steps;
    for (int s = 0; s < steps.size(); s++) {
      if (steps.get(s) instanceof Step.Weighted step) {
        for (int p = 0; p < step.passes().size(); p++) {
          for (int t = 0; t < step.passes().get(p).tiles().size(); t++) {
            tiles.add(new TileOf(s, p, t, step.passes().get(p).tiles().get(t)));
          }
        }
      }
    }
    loadOf = new int[tiles.size()];
    java.util.Arrays.fill(loadOf, -1);
  }

  List<Command> schedule() {
    int tile = 0;
    for (int s = 0; s < steps.size(); s++) {
      switch (steps.get(s)) {
        case Step.Weighted step -> tile = new WeightedSchedule(this, s, step).emit(tile);
        case Step.Pooling step -> new PoolingSchedule(this, s, step).emit();
        case Step.Addition step -> new AdditionSchedule(this, s, step).emit();
        case Step.Host _ -> add(new Command.HostRun(s, after(lastStore)));
      }
    }
    return commands;
  }

  /** Issues the load of a tile unless that has been done, or there is no such tile. */
  void loadWeights(int tile) {
    if (config.preloadWeights() || tile >= tiles.size() || loadOf[tile] >= 0) {
      return;
    }
    TileOf of = tiles.get(tile);
    loadOf[tile] =
        add(
            new Command.LoadWeights(
                of.step(),
                of.pass(),
                of.number(),
                of.tile().dramBytes(),
                after(lastUseOfHalf[of.tile().half()])));
  }

  /**
   * Issues the load of a pass's tables; −1 if weights are preloaded. There is one copy of them, so
   * it waits for the pass before.
   */
  int loadTables(int step, int pass, Pass tables) {
    return config.preloadWeights()
        ? -1
        : add(new Command.LoadTables(step, pass, tables.tableBytes(), after(lastCompute)));
  }

  /** The command that loads a tile, or −1. */
  int loadOf(int tile) {
    return loadOf[tile];
  }

  void usesTile(int tile, int command) {
    lastUseOfHalf[tiles.get(tile).tile().half()] = command;
  }

  /** Adds a command and returns its index. */
  int add(Command command) {
    commands.add(command);
    int index = commands.size() - 1;
    switch (command) {
      case Command.Compute compute -> lastCompute = index;
      case Command.StoreActivations store -> lastStore = index;
      case Command.LoadWeights load -> {}
      case Command.LoadTables load -> {}
      case Command.LoadActivations load -> {}
      case Command.LoadSecond load -> {}
      case Command.LoadOther load -> {}
    }
    return index;
  }

  int lastCompute() {
    return lastCompute;
  }

  int lastStore() {
    return lastStore;
  }

  /** A list of the indices that are not −1, without repeats. */
  static List<Integer> after(int... indices) {
    return java.util.Arrays.stream(indices)
        .filter(i -> i >= 0)
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }

  /** Both lists together, without repeats. */
  static List<Integer> both(List<Integer> one, List<Integer> two) {
    return java.util.stream.Stream.concat(one.stream(), two.stream()).distinct().sorted().toList();
  }

  /**
   * The first command of {@code uses} that reaches word {@code end}: who frees the words before.
   */
  static int freedBy(List<Use> uses, long end) {
    for (Use use : uses) {
      if (use.endWord() >= end) {
        return use.command();
      }
    }
    return -1;
  }

  /** A command and the word up to which it has used a ring. */
  record Use(long endWord, int command) {}
}
