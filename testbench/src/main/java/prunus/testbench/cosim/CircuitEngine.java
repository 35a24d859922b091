package prunus.testbench.cosim;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.CompiledSimulation;
import prunus.hdl.sim.LaneSimulation;
import prunus.hdl.sim.Simulation;
import prunus.hdl.sim.VcdWriter;
import prunus.testbench.verilator.VerilatedSimulation;
import prunus.testbench.verilator.Verilator;
import prunus.testbench.verilator.VerilatorOptions;
import prunus.testbench.verilator.Waveform;

/** What runs a circuit, and how it writes waveforms. */
public enum CircuitEngine {
  /** The generated Verilog, compiled. */
  VERILATOR("fst") {
    @Override
    public Supplier<Simulation> build(Design design) {
      return Verilator.build(design, VerilatorOptions.fast())::start;
    }

    @Override
    Simulation startWithWaveforms(Design design) {
      VerilatorOptions options = VerilatorOptions.fast().withOptimise(1).withWaveform(Waveform.FST);
      return Verilator.build(design, options).start();
    }

    @Override
    Closeable openWaveform(Simulation simulation, Path file) {
      VerilatedSimulation verilated = (VerilatedSimulation) simulation;
      verilated.openWaveform(file);
      return verilated::closeWaveform;
    }
  },
  /** The circuit's graph, compiled to Java, arrays of instances as lanes of vectors. */
  JAVA("vcd") {
    @Override
    public Supplier<Simulation> build(Design design) {
      return new LaneSimulation(design)::another;
    }

    @Override
    public int threads() {
      return Runtime.getRuntime().availableProcessors();
    }

    @Override
    Simulation startWithWaveforms(Design design) {
      return start(design);
    }

    @Override
    Closeable openWaveform(Simulation simulation, Path file) throws IOException {
      return VcdWriter.open(file, "PrunusArray", simulation)::close;
    }
  },
  /** The circuit's graph, compiled to Java, each instance for itself. */
  SCALAR("vcd") {
    @Override
    public Supplier<Simulation> build(Design design) {
      return () -> new CompiledSimulation(design);
    }

    @Override
    Simulation startWithWaveforms(Design design) {
      return start(design);
    }

    @Override
    Closeable openWaveform(Simulation simulation, Path file) throws IOException {
      return VcdWriter.open(file, "PrunusArray", simulation)::close;
    }
  };

  private final String waveform;

  CircuitEngine(String waveform) {
    this.waveform = waveform;
  }

  /** Prepares a design: what comes out gives circuits that start with zeros everywhere. */
  public abstract Supplier<Simulation> build(Design design);

  /** A circuit that starts with zeros everywhere. */
  public final Simulation start(Design design) {
    return build(design).get();
  }

  /** How many circuits are worth running at the same time. */
  public int threads() {
    return 1;
  }

  /** The same, able to write waveforms. */
  abstract Simulation startWithWaveforms(Design design);

  /** Writes a waveform from now until closed. */
  abstract Closeable openWaveform(Simulation simulation, Path file) throws IOException;

  /** File name extension of its waveforms. */
  String waveform() {
    return waveform;
  }
}
