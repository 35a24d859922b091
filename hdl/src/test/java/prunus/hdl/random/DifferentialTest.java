package prunus.hdl.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.circuits.Arrays;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.CompiledSimulation;
import prunus.hdl.sim.Interpreter;
import prunus.hdl.sim.LaneSimulation;
import prunus.hdl.sim.Lockstep;
import prunus.hdl.sim.Simulation;

/**
 * Random circuits in the interpreter and the compiled engines, every signal every cycle. {@code
 * -Dcircuits=N} runs more of them, {@code -Dseed=S} others.
 */
class DifferentialTest {
  private static final int CYCLES = 40;

  @Test
  void compiledEngineEqualsTheInterpreter() {
    circuits(60, design -> new CompiledSimulation(design));
  }

  /** Three circuits of four have arrays of instances, some in others, of up to 70 instances. */
  @Test
  void laneEngineEqualsTheInterpreter() {
    circuits(40, design -> new LaneSimulation(design, 2));
  }

  @Test
  void everyKindOfPortOfAnArray() {
    for (int groups : new int[] {1, 2, 5, 40}) {
      compare(groups, new Arrays(groups), design -> new LaneSimulation(design, 2));
      compare(groups, new Arrays(groups), LaneSimulation::new);
      compare(groups, new Arrays(groups), CompiledSimulation::new);
    }
  }

  private static void circuits(int count, Function<Design, Simulation> engine) {
    int circuits = Integer.getInteger("circuits", count);
    long first = Long.getLong("seed", 1);
    for (long seed = first; seed < first + circuits; seed++) {
      compare(seed, new RandomCircuit(seed, 10 + (int) (seed % 60)), engine);
    }
  }

  private static void compare(long seed, Module circuit, Function<Design, Simulation> engine) {
    Design design = Elaborator.elaborate(circuit);
    var expected = new Interpreter(design);
    Simulation actual = engine.apply(design);
    var lockstep = new Lockstep(expected, actual);
    assertThat(lockstep.signals()).isEqualTo(expected.signals().size());
    var stimuli = new RandomStimuli(seed, expected.signals());
    for (int cycle = 0; cycle < CYCLES; cycle++) {
      for (RandomStimuli.Poke poke : stimuli.next()) {
        expected.pokeBig(poke.signal(), poke.value());
        actual.pokeBig(poke.signal(), poke.value());
      }
      assertThat(lockstep.compare()).as("seed %d", seed).isEmpty();
      expected.step();
      actual.step();
    }
    assertThat(actual.events()).as("seed %d", seed).isEqualTo(expected.events());
  }
}
