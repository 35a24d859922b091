package blocks;

import java.util.List;
import java.util.stream.Stream;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.CompiledSimulation;
import prunus.hdl.sim.Interpreter;
import prunus.hdl.sim.LaneSimulation;
import prunus.hdl.sim.Simulation;

/** All blocks of this project, and the engines they run in. */
final class Blocks {
  private Blocks() {}

  /** One of each. */
  static List<Module> all() {
    return List.of(
        new UartTransmitter(434),
        new SystolicRow(16),
        new StreamWidener(8, 4),
        new Fir("lowpass", 12, -1, 4, 20, 31, 20, 4, -1),
        new AxiLiteRegisters(5),
        new StreamMerger(4, 8));
  }

  /** The block in each engine of the library, after a reset. */
  static Stream<Simulation> engines(Module block) {
    Design design = Elaborator.elaborate(block);
    return Stream.<Simulation>of(
            new Interpreter(design), new CompiledSimulation(design), new LaneSimulation(design, 2))
        .peek(Simulation::reset);
  }
}
