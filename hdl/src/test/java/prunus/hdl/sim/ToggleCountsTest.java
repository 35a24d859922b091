package prunus.hdl.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import prunus.hdl.Elaborator;
import prunus.hdl.circuits.Arrays;
import prunus.hdl.ir.Design;
import prunus.hdl.parts.Counter;
import prunus.hdl.random.RandomCircuit;
import prunus.hdl.random.RandomStimuli;

/** Toggle counts against the definition, in all engines, and as SAIF. */
class ToggleCountsTest {
  private static final int CYCLES = 60;

  @Test
  void countsAreThoseOfTheDefinition() {
    for (long seed = 1; seed <= 12; seed++) {
      Design design =
          Elaborator.elaborate(
              seed < 3 ? new Arrays((int) (5 * seed)) : new RandomCircuit(seed, 30));
      for (Simulation sim :
          List.<Simulation>of(
              new Interpreter(design),
              new CompiledSimulation(design),
              new LaneSimulation(design, 2))) {
        check(seed, sim);
      }
    }
  }

  private static void check(long seed, Simulation sim) {
    List<SignalInfo> signals = sim.signals();
    ToggleCounts counts = new ToggleCounts(signals);
    counts.watch(sim);
    BigInteger[][] values = new BigInteger[CYCLES][signals.size()];
    var stimuli = new RandomStimuli(seed, signals);
    for (int cycle = 0; cycle < CYCLES; cycle++) {
      stimuli.next().forEach(p -> sim.pokeBig(p.signal(), p.value()));
      for (int s = 0; s < signals.size(); s++) {
        values[cycle][s] = signals.get(s).shape().toBits(sim.peekBig(s));
      }
      sim.step();
    }
    assertThat(counts.cycles()).isEqualTo(CYCLES);
    for (int s = 0; s < signals.size(); s++) {
      for (int bit = 0; bit < signals.get(s).shape().width(); bit++) {
        long ones = 0;
        long toggles = 0;
        for (int cycle = 0; cycle < CYCLES; cycle++) {
          ones += values[cycle][s].testBit(bit) ? 1 : 0;
          boolean changed =
              cycle > 0 && values[cycle][s].testBit(bit) != values[cycle - 1][s].testBit(bit);
          toggles += changed ? 1 : 0;
        }
        assertThat(counts.toggles(s, bit)).as("%s[%d]", signals.get(s), bit).isEqualTo(toggles);
        assertThat(counts.ones(s, bit)).as("%s[%d]", signals.get(s), bit).isEqualTo(ones);
      }
    }
  }

  @Test
  void severalSimulationsAddUp() {
    Design design = Elaborator.elaborate(new Counter(4));
    LaneSimulation one = new LaneSimulation(design);
    Simulation two = one.another();
    ToggleCounts counts = new ToggleCounts(one.signals());
    counts.watch(one);
    counts.watch(two);
    one.poke("en", true);
    one.step(8);
    two.step(5);
    assertThat(counts.cycles()).isEqualTo(13);
    int value = one.signal("value");
    assertThat(counts.toggles(value, 0)).isEqualTo(7);
    assertThat(counts.ones(value, 0)).isEqualTo(4);
    assertThat(counts.ones(one.signal("en"), 0)).isEqualTo(8);
  }

  @Test
  void anotherCircuitIsRefused() {
    var counts = new ToggleCounts(new Interpreter(Elaborator.elaborate(new Counter(4))).signals());
    var other = new Interpreter(Elaborator.elaborate(new Arrays(2)));
    assertThatThrownBy(() -> counts.watch(other)).hasMessageContaining("another circuit");
  }

  @Test
  void saif() throws IOException {
    Design design = Elaborator.elaborate(new Counter(4));
    var sim = new Interpreter(design);
    var counts = new ToggleCounts(sim.signals());
    counts.watch(sim);
    sim.poke("en", true);
    sim.step(4);
    StringWriter out = new StringWriter();
    SaifWriter.write(out, "Counter_4", counts, 1250);
    assertThat(out.toString())
        .startsWith(
            """
            (SAIFILE
            (SAIFVERSION "2.0")
            (DIRECTION "backward")
            (DESIGN "Counter_4")
            (PROGRAM_NAME "prunus")
            (DIVIDER . )
            (TIMESCALE 1 ps)
            (DURATION 5000)
            (INSTANCE Counter_4
             (NET
            """)
        .contains("  (en (T0 0) (T1 5000) (TX 0) (TC 0) (IG 0))\n")
        .contains("  (value\\[0\\] (T0 2500) (T1 2500) (TX 0) (TC 3) (IG 0))\n")
        .endsWith(" )\n)\n)\n");
    assertThat(out.toString().chars().filter(c -> c == '(').count())
        .isEqualTo(out.toString().chars().filter(c -> c == ')').count());
  }

  @Test
  void instancesOfAnArrayAreNamedAsInTheVerilog() throws IOException {
    var sim = new LaneSimulation(Elaborator.elaborate(new Arrays(3)), 2);
    var counts = new ToggleCounts(sim.signals());
    counts.watch(sim);
    sim.step(2);
    StringWriter out = new StringWriter();
    SaifWriter.write(out, "Arrays", counts, 1000);
    assertThat(out.toString()).containsPattern("\\(INSTANCE (\\w+)\\\\\\[2\\\\\\]\\.\\1\n");
  }
}
