package prunus.testbench.verilator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prunus.hdl.Elaborator;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Role;
import prunus.hdl.sim.Interpreter;
import prunus.hdl.sim.SignalInfo;
import prunus.hdl.sim.Simulation;
import prunus.testbench.circuits.Everything;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;

class VerilatedSimulationTest {
  private static Design design;
  private static VerilatedModel open;

  @BeforeAll
  static void build() {
    Needs.tools(Tool.VERILATOR, Tool.CXX, Tool.MAKE);
    design = Elaborator.elaborate(new Everything());
    open =
        Verilator.build(design, VerilatorOptions.open().withWaveform(Waveform.FST).withCoverage());
  }

  private static void randomInputs(Random random, Simulation a, Simulation b) {
    for (SignalInfo s : a.signals()) {
      if (s.role() == Role.INPUT && !s.name().equals("rst")) {
        BigInteger value = s.shape().toValue(new BigInteger(s.shape().width(), random));
        a.pokeBig(s.name(), value);
        b.pokeBig(s.name(), value);
      }
    }
  }

  @Test
  void namesAreThoseOfTheInterpreter() {
    assertThat(open.signals()).isEqualTo(new Interpreter(design).signals());
    try (VerilatedSimulation sim = open.start()) {
      assertThat(sim.memories()).isEqualTo(new Interpreter(design).memories());
    }
  }

  @Test
  void everySignalEqualsTheInterpreterEveryCycle() {
    Random random = new Random(7);
    Simulation java = new Interpreter(design);
    try (VerilatedSimulation sim = open.start()) {
      for (int cycle = 0; cycle < 200; cycle++) {
        randomInputs(random, java, sim);
        java.poke("rst", cycle == 90);
        sim.poke("rst", cycle == 90);
        for (SignalInfo s : java.signals()) {
          assertThat(sim.peekBig(s.name()))
              .as("%s in cycle %d", s.name(), cycle)
              .isEqualTo(java.peekBig(s.name()));
          if (s.shape().width() <= 64) {
            assertThat(sim.peek(s.name())).isEqualTo(java.peek(s.name()));
          }
        }
        for (int i = 0; i < 8; i++) {
          assertThat(sim.readMemory("store", i)).isEqualTo(java.readMemory("store", i));
          assertThat(sim.readMemory("file", i)).isEqualTo(java.readMemory("file", i));
          assertThat(sim.readMemory("codes", i)).isEqualTo(java.readMemory("codes", i));
        }
        java.step();
        sim.step();
      }
      assertThat(sim.cycle()).isEqualTo(java.cycle());
      assertThat(sim.events()).hasSize(2).isEqualTo(java.events());
    }
  }

  @Test
  void pokedRegistersAndMemoriesReachTheWires() {
    try (VerilatedSimulation sim = open.start()) {
      sim.poke("delayed", -16);
      assertThat(sim.peek("shown")).isEqualTo(-15);
      sim.pokeBig("broad.total", BigInteger.ONE.shiftLeft(99));
      assertThat(sim.peekBig("high")).isEqualTo(BigInteger.ONE.shiftLeft(99));
      BigInteger word = BigInteger.ONE.shiftLeft(69).add(BigInteger.valueOf(5));
      sim.poke("address", 6);
      sim.writeMemory("file", 6, word);
      assertThat(sim.peekBig("filed")).isEqualTo(word);
      sim.writeMemory("store", 6, BigInteger.valueOf(-1234));
      sim.step();
      assertThat(sim.peek("stored")).isEqualTo(-1234);
      assertThat(sim.peek("code")).isEqualTo(7);
    }
  }

  @Test
  void randomPowerOnStateFollowsTheSeed() {
    try (VerilatedSimulation a = open.start(1);
        VerilatedSimulation b = open.start(1);
        VerilatedSimulation c = open.start(2);
        VerilatedSimulation zero = open.start()) {
      assertThat(a.peekBig("broad.total")).isEqualTo(b.peekBig("broad.total"));
      assertThat(a.peekBig("broad.total")).isNotEqualTo(c.peekBig("broad.total"));
      assertThat(zero.peekBig("broad.total")).isZero();
      a.reset();
      assertThat(a.peekBig("broad.total")).isZero();
    }
  }

  @Test
  void wrongUseIsRefused() {
    try (VerilatedSimulation sim = open.start()) {
      assertThatThrownBy(() -> sim.poke("low", 1)).hasMessageContaining("cannot be poked");
      assertThatThrownBy(() -> sim.poke("step_by", 16))
          .hasMessage("16 does not fit step_by, a sint(5)");
      assertThatThrownBy(() -> sim.poke("step_by", -17)).hasMessageContaining("does not fit");
      sim.poke("step_by", -16);
      assertThat(sim.peek("step_by")).isEqualTo(-16);
      assertThatThrownBy(() -> sim.poke("address", 8)).hasMessageContaining("does not fit");
      assertThatThrownBy(() -> sim.peek("wide")).hasMessageContaining("use peekBig");
      assertThatThrownBy(() -> sim.peek("nothing")).hasMessageContaining("no signal \"nothing\"");
      assertThatThrownBy(() -> sim.readMemory("store", 8)).hasMessageContaining("outside");
    }
    VerilatedSimulation closed = open.start();
    closed.close();
    assertThatThrownBy(() -> closed.peek("low")).hasMessageContaining("closed");
  }

  @Test
  void waveformAndCoverageAreWrittenOnRequest(@TempDir Path folder) throws Exception {
    try (VerilatedSimulation sim = open.start()) {
      sim.openWaveform(folder.resolve("w.fst"));
      sim.poke("en", true);
      sim.step(20);
      sim.closeWaveform();
      sim.writeCoverage(folder.resolve("coverage.dat"));
    }
    assertThat(Files.size(folder.resolve("w.fst"))).isGreaterThan(100);
    assertThat(folder.resolve("coverage.dat")).content().contains("Everything.v");
  }

  @Test
  void hiddenSignalsCostNothingAndSayHowToShowThem(@TempDir Path folder) {
    VerilatorOptions options = VerilatorOptions.fast().withOptimise(1);
    try (VerilatedSimulation sim = Verilator.build(design, options).start()) {
      assertThatThrownBy(() -> sim.peek("delayed")).hasMessageContaining("not exposed");
      assertThatThrownBy(() -> sim.openWaveform(folder.resolve("w.vcd")))
          .hasMessageContaining("withWaveform");
      sim.reset();
      sim.poke("en", true);
      sim.poke("step_by", 5);
      assertThat(sim.stepUntil("reached", 100)).isTrue();
      assertThat(sim.cycle()).isEqualTo(3);
      assertThat(sim.peek("low")).isEqualTo(10);
      sim.step(1);
      assertThat(sim.events()).extracting(Simulation.Event::cycle).containsExactly(3L);
      sim.writeMemory("store", 0, BigInteger.valueOf(77));
      sim.writeMemory("file", 0, BigInteger.valueOf(78));
      assertThat(sim.peekBig("filed")).isEqualTo(78);
    }
  }
}
