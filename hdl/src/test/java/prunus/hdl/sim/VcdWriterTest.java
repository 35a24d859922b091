package prunus.hdl.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import prunus.hdl.Elaborator;
import prunus.hdl.random.RandomCircuit;
import prunus.hdl.random.RandomStimuli;

class VcdWriterTest {
  @Test
  void everySignalOfEveryCycleCanBeReadBack() throws Exception {
    var sim = new CompiledSimulation(Elaborator.elaborate(new RandomCircuit(15, 60)));
    var stimuli = new RandomStimuli(1, sim.signals());
    var text = new StringWriter();
    List<List<BigInteger>> expected = new ArrayList<>();
    try (var vcd = VcdWriter.to(text, "top", sim)) {
      assertThat(vcd).isNotNull();
      for (int cycle = 0; cycle < 20; cycle++) {
        stimuli.next().forEach(p -> sim.pokeBig(p.signal(), p.value()));
        List<BigInteger> values = new ArrayList<>();
        for (int i = 0; i < sim.signals().size(); i++) {
          values.add(sim.signals().get(i).shape().toBits(sim.peekBig(i)));
        }
        expected.add(values);
        sim.step();
      }
    }
    var vcd = new VcdReader(text.toString());
    assertThat(vcd.signals()).isEqualTo(sim.signals().size() + 1);
    for (int i = 0; i < sim.signals().size(); i++) {
      SignalInfo signal = sim.signals().get(i);
      String name = "top." + signal.name();
      assertThat(vcd.width(name)).isEqualTo(signal.shape().width());
      for (int cycle = 0; cycle < 20; cycle++) {
        assertThat(vcd.at(name, cycle * 10L + 7)).isEqualTo(expected.get(cycle).get(i));
      }
    }
    assertThat(vcd.at("top.clk", 12)).isEqualTo(BigInteger.ONE);
    assertThat(vcd.at("top.clk", 17)).isEqualTo(BigInteger.ZERO);
  }
}
