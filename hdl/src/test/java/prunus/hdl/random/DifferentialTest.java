package prunus.hdl.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.circuits.Arrays;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Role;
import prunus.hdl.sim.CompiledSimulation;
import prunus.hdl.sim.Interpreter;
import prunus.hdl.sim.LaneSimulation;
import prunus.hdl.sim.Lockstep;
import prunus.hdl.sim.SignalInfo;
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

  /**
   * Registers alone are read, and set now and then: what the lane engine leaves out in a cycle
   * would be computed to be compared otherwise.
   */
  @Test
  void laneEngineKeepsStateWithNothingElseRead() {
    int circuits = Integer.getInteger("circuits", 40);
    long first = Long.getLong("seed", 1);
    for (long seed = first; seed < first + circuits; seed++) {
      states(seed, new RandomCircuit(seed, 10 + (int) (seed % 60)));
    }
    for (int groups : new int[] {1, 2, 5, 40}) {
      states(groups, new Arrays(groups));
    }
  }

  private static void states(long seed, Module circuit) {
    Design design = Elaborator.elaborate(circuit);
    var expected = new Interpreter(design);
    var actual = new LaneSimulation(design, 2);
    List<SignalInfo> signals = expected.signals();
    List<Integer> states =
        IntStream.range(0, signals.size())
            .filter(
                i ->
                    signals.get(i).role() == Role.REGISTER
                        || signals.get(i).role() == Role.MEMORY_OUTPUT)
            .boxed()
            .toList();
    var stimuli = new RandomStimuli(seed, signals);
    var random = new SplittableRandom(seed);
    for (int cycle = 0; cycle < CYCLES; cycle++) {
      for (RandomStimuli.Poke poke : stimuli.next()) {
        expected.pokeBig(poke.signal(), poke.value());
        actual.pokeBig(poke.signal(), poke.value());
      }
      if (!states.isEmpty() && cycle % 8 == 7) {
        int to = states.get(random.nextInt(states.size()));
        BigInteger value = expected.peekBig(states.get(random.nextInt(states.size())));
        if (signals.get(to).shape().contains(value)) {
          expected.pokeBig(to, value);
          actual.pokeBig(to, value);
        }
      }
      for (int s : states) {
        assertThat(actual.peekBig(s))
            .as("%s of seed %d in cycle %d", signals.get(s).name(), seed, cycle)
            .isEqualTo(expected.peekBig(s));
      }
      expected.step();
      actual.step();
    }
    assertThat(new Lockstep(expected, actual).compare()).as("seed %d", seed).isEmpty();
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
