package blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import prunus.hdl.Elaborator;
import prunus.hdl.ir.Design;
import prunus.hdl.sim.CompiledSimulation;
import prunus.hdl.sim.Interpreter;
import prunus.hdl.sim.LaneSimulation;
import prunus.hdl.sim.Simulation;

/** The blocks against plain Java, in every engine of the library. */
class BlocksTest {
  private static final List<Function<Design, Simulation>> ENGINES =
      List.of(Interpreter::new, CompiledSimulation::new, LaneSimulation::new);

  @Test
  void bytesComeOutOfTheTransmitterBitByBit() {
    Design design = Elaborator.elaborate(new UartTransmitter(3));
    for (Function<Design, Simulation> engine : ENGINES) {
      Simulation sim = engine.apply(design);
      sim.reset();
      for (int value : new int[] {0x00, 0xff, 0xa5, 0x31}) {
        sim.poke("send", true);
        sim.poke("data", value);
        sim.step();
        sim.poke("send", false);
        int frame = 1 << 9 | value << 1;
        for (int bit = 0; bit < 10; bit++) {
          for (int cycle = 0; cycle < 3; cycle++) {
            assertEquals(1, sim.peek("busy"));
            assertEquals(frame >> bit & 1, sim.peek("line"));
            sim.step();
          }
        }
        assertEquals(0, sim.peek("busy"));
        assertEquals(1, sim.peek("line"));
      }
    }
  }

  @Test
  void everyCellSumsItsProducts() {
    int cells = 16;
    Design design = Elaborator.elaborate(new SystolicRow(cells));
    for (Function<Design, Simulation> engine : ENGINES) {
      Random random = new Random(7);
      Simulation sim = engine.apply(design);
      sim.reset();
      int[] weights = random.ints(cells, -128, 128).toArray();
      BigInteger packed = BigInteger.ZERO;
      for (int i = cells - 1; i >= 0; i--) {
        packed = packed.shiftLeft(8).or(BigInteger.valueOf(weights[i] & 0xff));
      }
      sim.pokeBig("weights", packed);
      int[] x = random.ints(100, -128, 128).toArray();
      for (int value : x) {
        sim.poke("x", value);
        sim.step();
      }
      for (int i = 0; i < cells; i++) {
        long sum = 0;
        for (int t = 0; t + i < x.length; t++) {
          sum += (long) x[t] * weights[i];
        }
        sim.poke("which", i);
        assertEquals(sum, sim.peek("sum"), "cell " + i);
        assertEquals(sum, sim.peek("stage[" + i + "].sum"));
      }
    }
  }
}
