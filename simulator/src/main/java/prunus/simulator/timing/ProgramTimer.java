package prunus.simulator.timing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import prunus.array.program.Command;
import prunus.array.program.Program;
import prunus.array.program.Step;
import prunus.models.values.FeatureMap;

/**
 * Times a whole program. Steps may be offered in any order, each as soon as its input exists:
 * Streams are independent of one another, so they are timed in parallel, and beside the value
 * engine.
 */
public final class ProgramTimer {
  private final PreparedProgram prepared;
  private final Program program;
  private final List<List<Integer>> streamsOfStep = new ArrayList<>();
  private final Map<Integer, ForkJoinTask<Map<Integer, StreamTiming>>> steps = new HashMap<>();

  public ProgramTimer(PreparedProgram prepared) {
    this.prepared = prepared;
    this.program = prepared.program();
    program.steps().forEach(s -> streamsOfStep.add(new ArrayList<>()));
    for (int i = 0; i < program.commands().size(); i++) {
      if (program.commands().get(i) instanceof Command.Stream stream) {
        streamsOfStep.get(stream.step()).add(i);
      }
    }
  }

  /** Starts timing the Streams of one step; returns at once. */
  public void start(int step, FeatureMap input) {
    if (program.steps().get(step) instanceof Step.Weighted weighted) {
      steps.put(step, ForkJoinPool.commonPool().submit(() -> time(step, weighted, input)));
    }
  }

  /** Times the Streams of one step; by index of the command. */
  private Map<Integer, StreamTiming> time(int step, Step.Weighted weighted, FeatureMap input) {
    Scanner scanner = Scanner.of(weighted, input);
    Map<Integer, ForkJoinTask<StreamTiming>> tasks = new HashMap<>();
    for (int i : streamsOfStep.get(step)) {
      Command.Stream stream = (Command.Stream) program.commands().get(i);
      tasks.put(i, ForkJoinTask.adapt(() -> prepared.time(stream, scanner)).fork());
    }
    Map<Integer, StreamTiming> timings = new HashMap<>();
    tasks.forEach((index, task) -> timings.put(index, task.join()));
    return timings;
  }

  /**
   * Waits for all Streams and returns the cost of every command, in program order.
   *
   * @throws IllegalStateException if a step with Streams was never started
   */
  public List<CommandCost> costs() {
    List<CommandCost> costs = new ArrayList<>();
    for (int i = 0; i < program.commands().size(); i++) {
      boolean stream = program.commands().get(i) instanceof Command.Stream;
      costs.add(stream ? prepared.cost(streamTiming(i)) : prepared.cost(i));
    }
    return costs;
  }

  private StreamTiming streamTiming(int index) {
    int step = program.commands().get(index).step();
    ForkJoinTask<Map<Integer, StreamTiming>> task = steps.get(step);
    if (task == null) {
      throw new IllegalStateException(
          "step " + program.steps().get(step).name() + " was never given its input");
    }
    return task.join().get(index);
  }
}
