package prunus.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.array.program.Program;
import prunus.models.values.FastEngine;
import prunus.models.values.FeatureMap;
import prunus.models.values.Inference;
import prunus.simulator.Simulator;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.mapper.Mapper;
import prunus.simulator.timing.CommandCost;
import prunus.simulator.timing.PreparedProgram;
import prunus.simulator.timing.ProgramTimer;

/** VGG-16 on arrays of several sizes and queue depths: the engines apart, and the whole run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xmx2g", "-XX:+UseParallelGC"})
public class SimulatorBenchmark {
  /** PEs. */
  @Param({"64"})
  public int peCount;

  /** Queue depth. */
  @Param({"8"})
  public int queueDepth;

  private Vgg16 vgg;
  private ArrayConfig config;
  private Program program;

  /** Loads the model and maps it. */
  @Setup
  public void load() {
    vgg = Vgg16.load();
    config = Configs.with(Configs.load("prunus64"), "peCount=" + peCount);
    config = Configs.with(config, "queueDepth=" + queueDepth);
    program = Mapper.map(vgg.model(), config);
  }

  /** All values of one inference. */
  @Benchmark
  public Map<String, FeatureMap> values() {
    return new Inference(vgg.model(), new FastEngine()).run(vgg.input(), (layer, map) -> {});
  }

  /** All cycles of one inference. */
  @Benchmark
  public List<CommandCost> timing() {
    ProgramTimer timer = new ProgramTimer(new PreparedProgram(program));
    for (int s = 0; s < program.steps().size(); s++) {
      timer.start(s, vgg.maps().get(program.steps().get(s).input().tensor()));
    }
    return timer.costs();
  }

  /** From network to program. */
  @Benchmark
  public Program map() {
    return Mapper.map(vgg.model(), config);
  }

  /** Everything that {@code host.simulateSeconds} counts. */
  @Benchmark
  public Simulator.Run whole() {
    return Simulator.run(
        vgg.model(), config, EnergyTables.load("han2015-45nm"), vgg.input(), Set.of());
  }
}
