package prunus.hdl.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import prunus.hdl.Elaborator;
import prunus.hdl.circuits.Choice;
import prunus.hdl.circuits.Counter;
import prunus.hdl.circuits.Memories;
import prunus.hdl.circuits.Sequencer;

class InterpreterTest {
  @Test
  void counterCountsEnabledCycles() {
    var sim = new Interpreter(Elaborator.elaborate(new Counter(4)));
    sim.reset();
    sim.poke("en", true);
    sim.step(18);
    assertThat(sim.peek("count")).isEqualTo(2);
    sim.poke("en", false);
    sim.step(3);
    assertThat(sim.peek("value")).isEqualTo(2);
  }

  @Test
  void stateMachineRunsAndReportsItsCoverPoint() {
    var sim = new Interpreter(Elaborator.elaborate(new Sequencer()));
    sim.reset();
    sim.poke("start", true);
    sim.step(30);
    assertThat(sim.peek("counter.value")).isGreaterThan(8);
    assertThat(sim.events()).extracting(Simulation.Event::signal).contains("reached");
  }

  @Test
  void readDuringWriteGivesOldData() {
    var sim = new Interpreter(Elaborator.elaborate(new Memories()));
    sim.poke("we", true);
    sim.poke("re", true);
    sim.poke("waddr", 3);
    sim.poke("raddr", 3);
    sim.poke("wdata", 77);
    sim.step();
    assertThat(sim.peek("stored")).isZero();
    assertThat(sim.peek("filed")).isEqualTo(77);
    sim.step();
    assertThat(sim.peek("stored")).isEqualTo(77);
    assertThat(sim.peek("code")).isEqualTo(4);
  }

  @Test
  void choiceBeyondTheLastOptionTakesTheLast() {
    var sim = new Interpreter(Elaborator.elaborate(new Choice(5, 4)));
    sim.poke("base", 100);
    for (int i = 0; i < 16; i++) {
      sim.poke("index", i);
      assertThat(sim.peek("chosen")).isEqualTo(100 + Math.min(i, 4));
    }
  }
}
