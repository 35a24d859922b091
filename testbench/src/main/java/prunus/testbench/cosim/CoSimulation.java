package prunus.testbench.cosim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import prunus.array.contract.ArrayCommand;
import prunus.array.contract.ArrayCounter;
import prunus.array.contract.Cause;
import prunus.array.contract.Memory;
import prunus.array.contract.PeCounter;
import prunus.array.host.CommandRegisters;
import prunus.array.host.MapImage;
import prunus.array.host.Place;
import prunus.array.program.Command;
import prunus.array.program.Program;
import prunus.array.program.RowBuffer;
import prunus.array.program.Step;
import prunus.models.values.FeatureMap;
import prunus.simulator.Simulator;
import prunus.simulator.timing.CommandCost;
import prunus.simulator.timing.Scanner;
import prunus.simulator.timing.StreamTrace;

/**
 * Executes the program of a finished simulation on a circuit, in issue order, and compares all
 * there is: each compute command's cycles and counters, each push and pop, every accumulator after
 * each Stream, every activation a command writes, and the maps that come out. It stops at the first
 * difference.
 */
public final class CoSimulation {
  private static final long CYCLE_MARGIN = 1000;
  private static final long NOT_IN_A_CYCLE = -1;

  private final Simulator.Run run;
  private final Program program;
  private final ProgramPart part;
  private final int n;
  private final ArrayDriver driver;
  private final WeightLoader weights;
  private final ExpectedArray expected;
  private final Map<Integer, Scanner> scanners = new HashMap<>();
  private int index;
  private long computeCycles;
  private long nanoseconds;
  private long values;

  private CoSimulation(Simulator.Run run, Circuit circuit, ProgramPart part) {
    this.run = run;
    this.part = part;
    program = run.program();
    circuit.checkRuns(program);
    n = program.config().peCount();
    driver = new ArrayDriver(circuit.simulation(), n);
    weights = new WeightLoader(program, driver);
    expected = new ExpectedArray(program, run.maps(), part.steps());
    for (int at = 0; at < program.config().accumulators(); at++) {
      expected.found(at, driver.readAccumulators(at));
    }
  }

  /**
   * Co-simulates a run.
   *
   * @param circuit of the run's configuration
   * @param begins told the index of each command before it runs
   * @throws prunus.models.BadInputException if the circuit is of another configuration
   */
  public static CosimResult run(Simulator.Run run, Circuit circuit, IntConsumer begins) {
    return run(run, circuit, ProgramPart.whole(run.program()), begins);
  }

  /** Co-simulates a part of a run on a circuit that nothing runs on. */
  static CosimResult run(Simulator.Run run, Circuit circuit, ProgramPart part, IntConsumer begins) {
    CoSimulation cosim = new CoSimulation(run, circuit, part);
    long before = cosim.driver.cycle();
    Optional<Difference> difference = Optional.empty();
    try {
      cosim.execute(begins);
    } catch (DifferenceException e) {
      difference = Optional.of(e.difference());
    }
    return new CosimResult(
        cosim.index - part.from(),
        cosim.computeCycles,
        cosim.driver.cycle() - before,
        cosim.values,
        cosim.nanoseconds / 1e9,
        difference);
  }

  private void execute(IntConsumer begins) {
    index = part.from();
    part.resident().forEach(ref -> load(ref, 0, ref.layout().words()));
    part.before().forEach(i -> execute(program.commands().get(i)));
    for (; index < part.to(); index++) {
      begins.accept(index);
      execute(program.commands().get(index));
    }
    index--;
    compareMaps();
    part.left().forEach(this::compareLeft);
    part.prefetched().forEach(this::comparePrefetched);
    index++;
  }

  private void execute(Command command) {
    switch (command) {
      case Command.LoadWeights c -> weights.load(c.step(), c.pass(), c.tile());
      case Command.LoadTables c -> weights.loadTables(c.step(), c.pass());
      case Command.LoadActivations c ->
          load(program.steps().get(c.step()).input(), c.fromWord(), c.toWord());
      case Command.LoadSecond c -> load(second(c.step()), c.fromWord(), c.toWord());
      case Command.LoadOther c -> load(c);
      case Command.StoreActivations c -> store(c);
      case Command.Initialise c -> initialise(c);
      case Command.Stream c -> stream(c);
      case Command.Drain c -> drain(c);
      case Command.PoolRows c -> pool(c);
      case Command.AddRows c -> add(c);
      case Command.HostRun _ -> {} // its maps are in DRAM
    }
  }

  private Step.TensorRef second(int step) {
    return ((Step.Addition) program.steps().get(step)).second();
  }

  private void load(Step.TensorRef ref, long fromWord, long toWord) {
    expected.maps().load(ref, fromWord, toWord);
    for (long w = fromWord; w < toWord; w++) {
      write(ref.buffer(), w);
    }
  }

  private void load(Command.LoadOther c) {
    expected.maps().loadOther(c);
    Step.Weighted step = (Step.Weighted) program.steps().get(c.step());
    long width = step.geometry().output().width();
    for (long pixel = c.fromRow() * width; pixel < c.toRow() * width; pixel++) {
      for (int kl = 0; kl < Place.ownWords(step, c.pass()); kl++) {
        Place.Word to = Place.drained(step, c.pass(), pixel, kl);
        write(to.buffer(), to.index());
      }
    }
  }

  private void write(RowBuffer buffer, long word) {
    driver.writeActivations(
        buffer.memory(), Place.address(buffer, word), expected.maps().word(buffer, word));
  }

  private void store(Command.StoreActivations c) {
    RowBuffer buffer = program.steps().get(c.step()).output().buffer();
    for (long w = c.fromWord(); w < c.toWord(); w++) {
      compareWord(buffer, w);
    }
    expected.maps().store(c);
  }

  private void initialise(Command.Initialise c) {
    if (program.config().preloadWeights()) {
      weights.loadTables(c.step(), c.pass()); // there is no command
    }
    expected.initialise(c);
    compute(c, ArrayCommand.INITIALISE, _ -> {});
  }

  private void stream(Command.Stream c) {
    Step.Weighted step = (Step.Weighted) program.steps().get(c.step());
    Scanner scanner =
        scanners.computeIfAbsent(
            c.step(), _ -> Scanner.of(step, run.maps().get(step.input().tensor())));
    scanners.keySet().removeIf(key -> key != c.step());
    StreamTrace trace = StreamTrace.of(program.config(), step, c, scanner);
    if (program.config().preloadWeights()) {
      weights.preload(c.step(), c.pass(), c.tile()); // there is no command
    }
    StreamCheck check = new StreamCheck(driver, trace, program.config(), this::differs);
    compute(c, ArrayCommand.STREAM, check);
    values += check.compared();
    expected.stream(c, weights.images(c.step(), c.pass(), c.tile()));
    compareAccumulators();
  }

  private void drain(Command.Drain c) {
    expected.drain(c);
    compute(c, ArrayCommand.DRAIN, _ -> {});
    Step.Weighted step = (Step.Weighted) program.steps().get(c.step());
    int width = step.geometry().output().width();
    int words = Place.ownWords(step, c.pass());
    for (long pixel = (long) c.fromRow() * width; pixel < (long) c.toRow() * width; pixel++) {
      for (int w = 0; w < words; w++) {
        Place.Word made = Place.drained(step, c.pass(), pixel, w);
        compareWord(made.buffer(), made.index());
      }
    }
  }

  private void pool(Command.PoolRows c) {
    expected.pool(c);
    compute(c, ArrayCommand.POOL, _ -> {});
    Step step = program.steps().get(c.step());
    int width = Place.plan(step).output().width();
    for (long pixel = (long) c.fromRow() * width; pixel < (long) c.toRow() * width; pixel++) {
      for (int w = 0; w < Place.ownWords(step, c.pass()); w++) {
        compareWord(step.output().buffer(), Place.outputWord(step, c.pass(), pixel, w));
      }
    }
  }

  private void add(Command.AddRows c) {
    expected.add(c);
    compute(c, ArrayCommand.POOL, _ -> {});
    Step step = program.steps().get(c.step());
    long width = step.output().layout().shape().width();
    for (long pixel = c.fromRow() * width; pixel < c.toRow() * width; pixel++) {
      for (int w = 0; w < Place.ownWords(step, 0); w++) {
        compareWord(step.output().buffer(), Place.outputWord(step, 0, pixel, w));
      }
    }
  }

  private void compute(Command.Compute command, ArrayCommand what, ArrayDriver.Observer observer) {
    driver.configure(CommandRegisters.of(program, command));
    CommandCost cost = run.costs().get(index);
    long begin = System.nanoTime();
    long cycles = driver.run(what, cost.cycles() + CYCLE_MARGIN, observer);
    nanoseconds += System.nanoTime() - begin;
    compare("cycles", cost.cycles(), cycles);
    computeCycles += cycles;
    compareCounters(cost);
  }

  private void compareCounters(CommandCost cost) {
    compare("counter CYCLES", cost.cycles(), driver.counter(ArrayCounter.CYCLES));
    long everywhere = 0;
    for (ArrayCounter counter : ArrayCounter.values()) {
      if (counter != ArrayCounter.CYCLES) {
        long each = driver.counter(counter);
        everywhere += each;
        compare(
            "counter " + counter,
            cost.causes().getOrDefault(Cause.valueOf(counter.name()), 0L),
            each * n);
      }
    }
    long[] ofPe = new long[n];
    Arrays.fill(ofPe, everywhere);
    for (PeCounter counter : PeCounter.values()) {
      long sum = 0;
      for (int p = 0; p < n; p++) {
        long count = driver.counter(counter, p);
        sum += count;
        ofPe[p] += counter == PeCounter.WEIGHT_ROWS ? 0 : count;
      }
      long wanted =
          counter == PeCounter.WEIGHT_ROWS
              ? cost.accesses().reads(Memory.WEIGHTS)
              : cost.causes().getOrDefault(Cause.valueOf(counter.name()), 0L);
      compare("counter " + counter + " of all PEs", wanted, sum);
    }
    for (int p = 0; p < n; p++) {
      compare("all causes of PE " + p, cost.cycles(), ofPe[p]);
    }
  }

  private void compareAccumulators() {
    for (int at = 0; at < program.config().accumulators(); at++) {
      int[] word = driver.readAccumulators(at);
      for (int p = 0; p < n; p++) {
        int wanted = expected.accumulator(p, at);
        values++;
        if (word[p] != wanted) {
          differs(NOT_IN_A_CYCLE, "accumulator " + at + " of PE " + p, wanted, word[p]);
        }
      }
    }
  }

  private void compareWord(RowBuffer buffer, long index) {
    int address = Place.address(buffer, index);
    short[] wanted = expected.maps().word(buffer, index);
    short[] word = driver.readActivations(buffer.memory(), address);
    values += n;
    if (!Arrays.equals(word, wanted)) {
      int p = Arrays.mismatch(word, wanted);
      differs(
          NOT_IN_A_CYCLE,
          "activation %d of memory %d of PE %d".formatted(address, buffer.memory(), p),
          wanted[p],
          word[p]);
    }
  }

  /** A map that a later part begins with is what that part begins with. */
  private void compareLeft(Step.TensorRef ref) {
    short[] wanted = MapImage.interleave(run.maps().get(ref.tensor()), ref.layout());
    compareWords(ref, wanted, 0, ref.layout().words());
  }

  /** What was loaded for a later part is still there. */
  private void comparePrefetched(int command) {
    Command.LoadActivations c = (Command.LoadActivations) program.commands().get(command);
    Step.TensorRef ref = program.steps().get(c.step()).input();
    short[] wanted = MapImage.interleave(run.maps().get(ref.tensor()), ref.layout());
    compareWords(ref, wanted, c.fromWord(), c.toWord());
  }

  private void compareWords(Step.TensorRef ref, short[] map, long from, long to) {
    for (long w = from; w < to; w++) {
      compareWord(ref.buffer(), w);
      short[] word = expected.maps().word(ref.buffer(), w);
      int at = Math.toIntExact(w * n);
      if (!Arrays.equals(word, 0, n, map, at, at + n)) {
        int p = Arrays.mismatch(word, 0, n, map, at, at + n);
        differs(NOT_IN_A_CYCLE, "word " + w + " of " + ref.tensor(), map[at + p], word[p]);
      }
    }
  }

  /** What went to DRAM, activations all compared with the circuit's, is what the simulator says. */
  private void compareMaps() {
    for (int s = 0; s < program.steps().size(); s++) {
      Step step = program.steps().get(s);
      if (part.steps().contains(s)
          && !(step instanceof Step.Host)
          && !step.output().buffer().resident()) {
        FeatureMap wanted = run.maps().get(step.output().map());
        FeatureMap made = expected.maps().fromDram(step.output());
        for (int i = 0; i < wanted.data().length; i++) {
          compare("output " + i + " of " + step.name(), wanted.data()[i], made.data()[i]);
        }
      }
    }
  }

  private void compare(String signal, long wanted, long actual) {
    values++;
    if (wanted != actual) {
      differs(NOT_IN_A_CYCLE, signal, wanted, actual);
    }
  }

  private void differs(long cycle, String signal, long wanted, long actual) {
    Command command = program.commands().get(index);
    String name = Place.name(program.steps().get(command.step()), command);
    throw new DifferenceException(new Difference(index, name, cycle, signal, wanted, actual));
  }
}
