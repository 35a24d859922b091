package prunus.hdl.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import prunus.hdl.Elaborator;
import prunus.hdl.circuits.Counter;
import prunus.hdl.circuits.Memories;
import prunus.hdl.circuits.Operators;
import prunus.hdl.circuits.WideWords;
import prunus.hdl.random.RandomCircuit;

class CompiledSimulationTest {
  /** HotSpot never compiles a method of 8,000 bytes or more. */
  @Test
  void everyMethodIsSmallEnoughToBeCompiled() {
    for (long seed = 0; seed < 6; seed++) {
      Netlist netlist = Netlist.of(Elaborator.elaborate(new RandomCircuit(seed, 400)));
      for (byte[] file : new Compiler(netlist, new Layout(netlist)).classFiles()) {
        for (MethodModel method : ClassFile.of().parse(file).methods()) {
          int length =
              method
                  .findAttribute(java.lang.classfile.Attributes.code())
                  .map(CodeAttribute::codeLength)
                  .orElse(0);
          assertThat(length).isLessThan(8000);
        }
      }
    }
  }

  @Test
  void valuesComeAndGoAsTheirKindReadsThem() {
    var sim = new CompiledSimulation(Elaborator.elaborate(new Operators()));
    sim.poke("c", -100);
    sim.poke("d", -100);
    assertThat(sim.peek("signed_sum_full")).isEqualTo(-200);
    assertThat(sim.peek("signed_product")).isEqualTo(10_000);
    sim.poke("a", 200);
    assertThat(sim.peek("product")).isZero();
    sim.poke("b", 200);
    assertThat(sim.peek("product")).isEqualTo(40_000);
    assertThat(sim.peek("less_equal")).isEqualTo(1);
  }

  @Test
  void aWideWordIsPokedAndPeekedWhole() {
    var sim = new CompiledSimulation(Elaborator.elaborate(new WideWords(64)));
    BigInteger word = BigInteger.ONE.shiftLeft(1023).or(BigInteger.valueOf(5));
    sim.pokeBig("word", word);
    sim.step();
    assertThat(sim.peekBig("held")).isEqualTo(word);
    sim.poke("shift", 1000);
    assertThat(sim.peek("shifted")).isZero();
    sim.poke("shift", 1010);
    assertThat(sim.peek("shifted")).isEqualTo(1L << 13);
  }

  @Test
  void memoriesAreReadAndWritten() {
    var sim = new CompiledSimulation(Elaborator.elaborate(new Memories()));
    sim.writeMemory("file", 5, BigInteger.valueOf(99));
    sim.poke("raddr", 5);
    assertThat(sim.peek("filed")).isEqualTo(99);
    assertThat(sim.readMemory("codes", 1)).isEqualTo(BigInteger.TWO.negate());
    assertThat(sim.memories()).extracting(MemoryInfo::name).contains("store", "single");
  }

  @Test
  void whatCannotBeDoneIsSaidInOneSentence() {
    var sim = new CompiledSimulation(Elaborator.elaborate(new Counter(4)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sim.peek("cout"))
        .withMessage("no signal \"cout\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sim.poke("count", 1))
        .withMessage("count is neither an input nor a register and cannot be poked");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sim.poke("value", 16))
        .withMessage("16 does not fit value, a uint(4)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sim.readMemory("none", 0))
        .withMessage("no memory \"none\"");
  }
}
