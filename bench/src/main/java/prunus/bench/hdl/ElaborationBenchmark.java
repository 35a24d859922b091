package prunus.bench.hdl;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import prunus.hdl.Elaborator;
import prunus.hdl.verilog.VerilogWriter;

/** From Java classes to checked Verilog text, 100,000 nodes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ElaborationBenchmark {
  static final int LANES = 3850;

  /** Says how large the circuit is. */
  @Setup
  public void size() {
    System.out.println("nodes: " + Lanes.nodes(Elaborator.elaborate(new Lanes(LANES))));
  }

  /** Builds, checks and writes. */
  @Benchmark
  public Object elaborateCheckAndEmit() {
    return VerilogWriter.write(Elaborator.elaborate(new Lanes(LANES)));
  }
}
