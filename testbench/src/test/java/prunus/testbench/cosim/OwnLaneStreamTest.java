package prunus.testbench.cosim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import prunus.array.contract.ArrayCommand;
import prunus.array.contract.LoadTarget;
import prunus.array.contract.Register;

/** Own-lane Streams as the list of registers promises them, stepped here cycle by cycle. */
class OwnLaneStreamTest extends CommandBench {
  /** An item in a queue: when its word passed, and its entries. */
  private record Own(long passed, int entries) {}

  /**
   * An own-lane Stream of one row: each PE meets its own activations alone; words pass one a cycle
   * unless a queue is full, which is stepped here cycle by cycle.
   */
  @Property(tries = 60)
  void anOwnLaneStreamFeedsEachPeItsOwnLane(@ForAll long seed) {
    Random random = new Random(seed);
    fill(random, true);
    int words = between(random, 1, 3);
    int pixels = between(random, 1, 12);
    int most = between(random, 1, 4);
    int wordBase = between(random, 0, 20);
    int[][][] entries = new int[N][words][];
    for (int rank = 0; rank < most; rank++) {
      driver.loadAll(LoadTarget.OFFSETS, rank, BigInteger.valueOf(3L * rank));
    }
    int[] codebook = new int[16];
    for (int code = 1; code < 16; code++) {
      codebook[code] = (short) random.nextInt();
      driver.loadAll(LoadTarget.CODEBOOK, code, BigInteger.valueOf(codebook[code] & 0xffff));
    }
    loadColumns(random, words, most, entries);
    long[][] sums = new long[N][CONFIG.accumulators()];
    for (int at = 0; at < CONFIG.accumulators(); at++) {
      int[] word = driver.readAccumulators(at);
      for (int p = 0; p < N; p++) {
        sums[p][at] = word[p];
      }
    }
    Ring from = ring(random, 0, WORDS);
    int first = random.nextInt(50);
    source(from, first);
    stream(words, pixels, wordBase);
    List<Deque<Integer>> items = new ArrayList<>();
    for (int p = 0; p < N; p++) {
      items.add(new ArrayDeque<>());
      for (int i = 0; i < pixels * words; i++) {
        int a = activations[from.memory()][from.at(first + i)][p];
        int[] codes = entries[p][i % words];
        items.get(p).add(a == 0 ? -1 : codes.length);
        for (int e = 0; a != 0 && e < codes.length; e++) {
          int at = (10 + i / words + i % words * wordBase + 3 * e) % CONFIG.accumulators();
          sums[p][at] += (long) a * codebook[codes[e]];
        }
      }
    }
    long cycles = run(ArrayCommand.STREAM);
    for (int at = 0; at < CONFIG.accumulators(); at++) {
      int[] word = driver.readAccumulators(at);
      for (int p = 0; p < N; p++) {
        assertThat(word[p]).as("accumulator %d of PE %d", at, p).isEqualTo((int) sums[p][at]);
      }
    }
    assertThat(cycles).isEqualTo(cycles(items, pixels * words));
  }

  private void stream(int words, int pixels, int wordBase) {
    set(Register.WEIGHT_HALF, 0);
    set(Register.SCAN_WORDS, (long) pixels * words);
    set(Register.SCAN_PIXEL_WORDS, words);
    set(Register.SCAN_WIDTH, pixels);
    set(Register.SCAN_OWN, 1);
    set(Register.SCAN_ROW_STRIDE, 1);
    set(Register.SCAN_PIXEL_STRIDE, 1);
    set(Register.SCAN_ROW_PHASE, 0);
    set(Register.SCAN_PIXEL_PHASE, 0);
    set(Register.SCAN_COLUMN, 0);
    set(Register.SCAN_PIXEL_COLUMN, 0);
    set(Register.SCAN_WORD_STEP, 1);
    set(Register.SCAN_PIXEL_STEP, words);
    set(Register.SCAN_ROW_STEP, words);
    set(Register.SCAN_BASE, 0);
    set(Register.SCAN_PIXEL_BASE, 10);
    set(Register.SCAN_WORD_BASE, wordBase);
    set(Register.SCAN_MINIMUM, 0);
    set(Register.ROW_SIZE, 0);
  }

  private void loadColumns(Random random, int words, int most, int[][][] entries) {
    int perRow = CONFIG.weightRowEntries();
    for (int p = 0; p < N; p++) {
      List<Integer> codes = new ArrayList<>();
      for (int column = 0; column < words; column++) {
        driver.load(p, LoadTarget.POINTERS, column, BigInteger.valueOf(codes.size()));
        entries[p][column] = random.ints(random.nextInt(most + 1), 1, 16).toArray();
        for (int code : entries[p][column]) {
          codes.add(code);
        }
      }
      driver.load(p, LoadTarget.POINTERS, words, BigInteger.valueOf(codes.size()));
      for (int row = 0; row * perRow < codes.size(); row++) {
        BigInteger packed = BigInteger.ZERO;
        for (int e = Math.min(codes.size(), (row + 1) * perRow) - 1; e >= row * perRow; e--) {
          packed = packed.shiftLeft(CONFIG.entryBits()).or(BigInteger.valueOf(codes.get(e)));
        }
        driver.load(p, LoadTarget.WEIGHTS, row, packed);
      }
    }
  }

  /** Cycles of the Stream; an item is a PE's entries of a word, −1 if its lane is zero there. */
  private static long cycles(List<Deque<Integer>> items, int words) {
    List<Deque<Own>> queues = new ArrayList<>();
    long[] free = new long[N];
    for (int p = 0; p < N; p++) {
      queues.add(new ArrayDeque<>());
    }
    long cycle = 0;
    for (int passed = 0; passed < words || queues.stream().anyMatch(q -> !q.isEmpty()); cycle++) {
      boolean full = queues.stream().anyMatch(q -> q.size() == CONFIG.queueDepth());
      for (int p = 0; p < N; p++) {
        Own head = queues.get(p).peek();
        if (head != null && head.passed() < cycle && free[p] <= cycle) {
          queues.get(p).remove();
          free[p] = cycle + Math.max(1, head.entries());
        }
      }
      if (cycle >= 2 && passed < words && !full) {
        for (int p = 0; p < N; p++) {
          int entries = items.get(p).remove();
          if (entries >= 0) {
            queues.get(p).add(new Own(cycle, entries));
          }
        }
        passed++;
      }
    }
    long end = cycle;
    for (long f : free) {
      end = Math.max(end, f);
    }
    return end + 5;
  }
}
