package blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import prunus.hdl.Module;
import prunus.hdl.sim.Simulation;

/** Streams, filter and registers against plain Java, in every engine of the library. */
class StreamBlocksTest {
  private static void everyEngine(Module block, Consumer<Simulation> check) {
    Blocks.engines(block).forEach(check);
  }

  @Test
  void elementsAreGathered() {
    everyEngine(
        new StreamWidener(8, 3),
        sim -> {
          Random random = new Random(3);
          Deque<long[]> wanted = new ArrayDeque<>();
          long data = 0;
          int count = 0;
          int seen = 0;
          for (int cycle = 0; cycle < 600; cycle++) {
            boolean valid = random.nextInt(4) > 0;
            boolean last = random.nextInt(5) == 0;
            int element = random.nextInt(256);
            sim.poke("in_valid", valid);
            sim.poke("in_last", last);
            sim.poke("in_data", element);
            sim.poke("out_ready", random.nextInt(3) > 0);
            if (sim.peek("out_valid") == 1 && sim.peek("out_ready") == 1) {
              long[] next = wanted.remove();
              assertEquals(next[0], sim.peek("out_data"));
              assertEquals(next[1], sim.peek("out_keep"));
              assertEquals(next[2], sim.peek("out_last"));
              seen++;
            }
            if (valid && sim.peek("in_ready") == 1) {
              data |= (long) element << 8 * count++;
              if (last || count == 3) {
                wanted.add(new long[] {data, (1 << count) - 1, last ? 1 : 0});
                data = 0;
                count = 0;
              }
            }
            sim.step();
          }
          assertTrue(seen > 80, "only " + seen);
        });
  }

  @Test
  void theWidenerTakesAnElementInEveryCycle() {
    everyEngine(
        new StreamWidener(8, 3),
        sim -> {
          sim.poke("in_valid", true);
          sim.poke("out_ready", true);
          for (int cycle = 0; cycle < 30; cycle++) {
            assertEquals(1, sim.peek("in_ready"));
            sim.step();
          }
        });
  }

  @Test
  void theFilterIsItsSum() {
    int[] taps = {3, -8, 127, -128, 0, 1, 55};
    everyEngine(
        new Fir("test", 8, taps),
        sim -> {
          Random random = new Random(5);
          List<Integer> samples = new ArrayList<>();
          for (int cycle = 0; cycle < 300; cycle++) {
            boolean valid = random.nextBoolean();
            int x = cycle < 20 ? -128 : random.nextInt(256) - 128;
            sim.poke("x", x);
            sim.poke("valid", valid);
            sim.step();
            if (valid) {
              samples.add(x);
            }
            long sum = 0;
            for (int i = 0; i < taps.length && i < samples.size(); i++) {
              sum += (long) taps[i] * samples.get(samples.size() - 1 - i);
            }
            assertEquals(sum, sim.peek("y"));
            assertEquals(valid ? 1 : 0, sim.peek("y_valid"));
          }
        });
  }

  @Test
  void registersHoldWhatIsWritten() {
    int count = 5;
    everyEngine(
        new AxiLiteRegisters(count),
        sim -> {
          Random random = new Random(9);
          long[] model = new long[count];
          sim.poke("b_ready", true);
          sim.poke("r_ready", true);
          for (int i = 0; i < 200; i++) {
            int at = random.nextInt(8);
            long value = random.nextInt() & 0xffff_ffffL;
            int strobe = random.nextInt(16);
            sim.poke("aw_valid", true);
            sim.poke("w_valid", true);
            sim.poke("aw_address", 4 * at);
            sim.poke("w_data", value);
            sim.poke("w_strobe", strobe);
            assertEquals(1, sim.peek("aw_ready"));
            sim.step();
            assertEquals(1, sim.peek("b_valid"));
            assertEquals(at < count ? 0 : 2, sim.peek("b_response"));
            assertEquals(0, sim.peek("aw_ready"), "an answer waits");
            sim.poke("aw_valid", false);
            sim.poke("w_valid", false);
            if (at < count) {
              for (int b = 0; b < 4; b++) {
                long mask = (strobe >> b & 1) * (0xffL << 8 * b);
                model[at] = (model[at] & ~mask) | (value & mask);
              }
            }
            int from = random.nextInt(8);
            sim.poke("ar_valid", true);
            sim.poke("ar_address", 4 * from);
            assertEquals(1, sim.peek("ar_ready"));
            sim.step();
            sim.poke("ar_valid", false);
            assertEquals(1, sim.peek("r_valid"));
            assertEquals(from < count ? 0 : 2, sim.peek("r_response"));
            assertEquals(from < count ? model[from] : 0, sim.peek("r_data"));
            sim.step();
            assertEquals(0, sim.peek("r_valid"));
          }
        });
  }

  @Test
  void everyStreamHasItsTurn() {
    int count = 4;
    everyEngine(
        new StreamMerger(count, 8),
        sim -> {
          Random random = new Random(11);
          int last = count - 1;
          for (int cycle = 0; cycle < 300; cycle++) {
            int valid = random.nextInt(16);
            boolean ready = random.nextBoolean();
            long data = random.nextInt() & 0xffff_ffffL;
            sim.poke("in_valid", valid);
            sim.poke("in_data", data);
            sim.poke("out_ready", ready);
            int turn = last;
            for (int i = 1; i <= count; i++) {
              if ((valid >> (last + i) % count & 1) == 1) {
                turn = (last + i) % count;
                break;
              }
            }
            assertEquals(valid == 0 ? 0 : 1, sim.peek("out_valid"));
            assertEquals(valid == 0 ? 0 : 1 << turn, sim.peek("out_from"));
            assertEquals(valid == 0 || !ready ? 0 : 1 << turn, sim.peek("in_ready"));
            assertEquals(valid == 0 ? 0 : data >> 8 * turn & 0xff, sim.peek("out_data"));
            if (valid != 0 && ready) {
              last = turn;
            }
            sim.step();
          }
        });
  }
}
