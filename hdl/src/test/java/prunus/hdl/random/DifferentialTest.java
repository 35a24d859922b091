package prunus.hdl.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import prunus.hdl.Elaborator;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.CompiledSimulation;
import prunus.hdl.sim.Interpreter;
import prunus.hdl.sim.Lockstep;
import prunus.hdl.sim.Netlist;

/**
 * Random circuits in the interpreter and the compiled engine, every signal every cycle. {@code
 * -Dcircuits=N} runs more of them, {@code -Dseed=S} others.
 */
class DifferentialTest {
  private static final int CYCLES = 40;

  @Test
  void compiledEngineEqualsTheInterpreter() {
    int circuits = Integer.getInteger("circuits", 60);
    long first = Long.getLong("seed", 1);
    for (long seed = first; seed < first + circuits; seed++) {
      Design design = Elaborator.elaborate(new RandomCircuit(seed, 10 + (int) (seed % 60)));
      Netlist netlist = Netlist.of(design);
      var expected = new Interpreter(netlist);
      var actual = new CompiledSimulation(netlist);
      var lockstep = new Lockstep(expected, actual);
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
}
