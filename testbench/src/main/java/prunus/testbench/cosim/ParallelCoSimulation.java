package prunus.testbench.cosim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import prunus.hdl.sim.Simulation;
import prunus.simulator.Simulator;

/**
 * Co-simulates runs on several circuits at the same time, part by part of their programs. What
 * comes out is the same however many circuits there are: what is behind the first difference does
 * not count.
 */
public final class ParallelCoSimulation {
  private final List<Simulator.Run> runs;
  private final List<Task> tasks = new ArrayList<>();
  private final CosimResult[] results;
  private final AtomicInteger failed = new AtomicInteger(Integer.MAX_VALUE);
  private final int commands;
  private final DoubleConsumer progress;
  private int begun;

  /** A part of a run's program, and where its result goes. */
  private record Task(int run, ProgramPart part, int result, long cycles) {}

  /**
   * What was found.
   *
   * @param run index of the one that differs, or of the last
   */
  public record Outcome(CosimResult result, int run) {}

  private ParallelCoSimulation(List<Simulator.Run> runs, boolean cut, DoubleConsumer progress) {
    this.runs = runs;
    this.progress = progress;
    for (int r = 0; r < runs.size(); r++) {
      Simulator.Run run = runs.get(r);
      List<ProgramPart> parts =
          cut ? ProgramPart.of(run.program()) : List.of(ProgramPart.whole(run.program()));
      for (ProgramPart p : parts) {
        long cycles =
            IntStream.range(p.from(), p.to()).mapToLong(i -> run.costs().get(i).cycles()).sum();
        tasks.add(new Task(r, p, tasks.size(), cycles));
      }
    }
    results = new CosimResult[tasks.size()];
    commands = runs.stream().mapToInt(r -> r.program().commands().size()).sum();
  }

  /**
   * Co-simulates runs of one configuration.
   *
   * @param circuits gives a circuit of that configuration on which nothing ran; called once for
   *     each thread, or, if there is one thread, for each run
   * @param threads at most so many at a time
   * @param progress told which part of all has begun
   */
  public static Outcome run(
      List<Simulator.Run> runs,
      Supplier<Simulation> circuits,
      int threads,
      DoubleConsumer progress) {
    var all = new ParallelCoSimulation(runs, threads > 1, progress);
    if (threads == 1) {
      all.tasks.forEach(t -> all.work(List.of(t).iterator(), circuits));
    } else {
      all.parallel(circuits, threads);
    }
    return all.outcome();
  }

  private void parallel(Supplier<Simulation> circuits, int threads) {
    // No circuit is to have a long part left at the end.
    List<Task> longest = new ArrayList<>(tasks);
    longest.sort(Comparator.comparingLong(Task::cycles).reversed());
    Iterator<Task> order = longest.iterator();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> all = new ArrayList<>();
      for (int t = 0; t < Math.min(threads, tasks.size()); t++) {
        all.add(pool.submit(() -> work(order, circuits)));
      }
      for (Future<?> f : all) {
        f.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void work(Iterator<Task> order, Supplier<Simulation> circuits) {
    try (Simulation simulation = circuits.get()) {
      for (Optional<Task> t = next(order); t.isPresent(); t = next(order)) {
        Task task = t.get();
        if (task.result() < failed.get()) {
          Simulator.Run run = runs.get(task.run());
          Circuit circuit = new Circuit(run.program().config(), simulation);
          CosimResult result = CoSimulation.run(run, circuit, task.part(), _ -> begins());
          results[task.result()] = result;
          if (!result.equal()) {
            failed.accumulateAndGet(task.result(), Math::min);
          }
        }
      }
    }
  }

  private synchronized Optional<Task> next(Iterator<Task> order) {
    return order.hasNext() ? Optional.of(order.next()) : Optional.empty();
  }

  private synchronized void begins() {
    progress.accept((double) begun++ / commands);
  }

  private Outcome outcome() {
    CosimResult sum = CosimResult.NOTHING;
    int run = 0;
    for (Task t : tasks) {
      sum = sum.and(results[t.result()]);
      run = t.run();
      if (!sum.equal()) {
        break;
      }
    }
    return new Outcome(sum, run);
  }
}
