package prunus.testbench.lockstep;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prunus.hdl.sim.SignalInfo;
import prunus.hdl.sim.Simulation;

/** The engines of a run, started; pokes go to all of them. */
final class Side implements Stimuli.Inputs, AutoCloseable {
  final List<Simulation> simulations = new ArrayList<>();
  private final List<int[]> positions = new ArrayList<>();

  Side(List<Engine> engines) {
    for (Engine engine : engines) {
      simulations.add(engine.start().get());
    }
    List<SignalInfo> signals = simulations.getFirst().signals();
    for (Simulation simulation : simulations) {
      Map<String, Integer> known = new HashMap<>();
      for (int i = 0; i < simulation.signals().size(); i++) {
        known.put(simulation.signals().get(i).name(), i);
      }
      positions.add(signals.stream().mapToInt(s -> known.getOrDefault(s.name(), -1)).toArray());
    }
  }

  @Override
  public void poke(int signal, long value) {
    for (int i = 0; i < simulations.size(); i++) {
      simulations.get(i).poke(positions.get(i)[signal], value);
    }
  }

  @Override
  public void pokeBig(int signal, BigInteger value) {
    for (int i = 0; i < simulations.size(); i++) {
      simulations.get(i).pokeBig(positions.get(i)[signal], value);
    }
  }

  void step() {
    for (Simulation simulation : simulations) {
      simulation.step();
    }
  }

  @Override
  public void close() {
    simulations.forEach(Simulation::close);
  }
}
