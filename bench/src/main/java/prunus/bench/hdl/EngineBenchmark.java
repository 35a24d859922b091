package prunus.bench.hdl;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import prunus.hdl.Elaborator;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.CompiledSimulation;
import prunus.hdl.sim.Interpreter;
import prunus.hdl.sim.Lockstep;
import prunus.hdl.sim.Simulation;
import prunus.testbench.verilator.Verilator;
import prunus.testbench.verilator.VerilatorOptions;

/** One cycle of a circuit of 5,000 nodes with a new input, in every engine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBenchmark {
  static final int LANES = 193;
  private static final int CYCLES = 100;

  private Simulation interpreter;
  private Simulation compiled;
  private Simulation verilated;
  private Lockstep lockstep;
  private int in;
  private int out;
  private int stimulus;

  /** Builds the circuit and all engines. */
  @Setup
  public void start() {
    Design design = Elaborator.elaborate(new Lanes(LANES));
    System.out.println("nodes: " + Lanes.nodes(design));
    interpreter = new Interpreter(design);
    compiled = new CompiledSimulation(design);
    verilated = Verilator.build(design, VerilatorOptions.fast()).start();
    lockstep = new Lockstep(compiled, verilated);
    in = compiled.signal("in");
    out = compiled.signal("out");
    if (verilated.signal("in") != in) {
      throw new IllegalStateException("the engines number their inputs differently");
    }
    compiled.reset();
    verilated.reset();
    interpreter.reset();
  }

  @TearDown
  public void stop() {
    verilated.close();
  }

  private long run(Simulation simulation, int output) {
    for (int i = 0; i < CYCLES; i++) {
      simulation.poke(in, stimulus++ & 0xffff);
      simulation.step();
    }
    return simulation.peek(output);
  }

  @Benchmark
  @OperationsPerInvocation(CYCLES)
  public long interpreter() {
    return run(interpreter, out);
  }

  @Benchmark
  @OperationsPerInvocation(CYCLES)
  public long compiled() {
    return run(compiled, out);
  }

  @Benchmark
  @OperationsPerInvocation(CYCLES)
  public long verilator() {
    return run(verilated, verilated.signal("out"));
  }

  /** Both, with the ports compared in every cycle. */
  @Benchmark
  @OperationsPerInvocation(CYCLES)
  public long lockstep() {
    for (int i = 0; i < CYCLES; i++) {
      int value = stimulus++ & 0xffff;
      compiled.poke(in, value);
      verilated.poke(in, value);
      lockstep.compare().ifPresent(EngineBenchmark::fail);
      compiled.step();
      verilated.step();
    }
    return compiled.peek(out);
  }

  private static void fail(Lockstep.Mismatch mismatch) {
    throw new IllegalStateException(mismatch.toString());
  }
}
