package prunus.testbench.cosim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.array.contract.ArrayCommand;
import prunus.array.contract.LoadTarget;
import prunus.array.contract.Register;
import prunus.codegen.rtl.PrunusArray;
import prunus.hdl.sim.CompiledSimulation;

/**
 * Commands of the circuit by their registers alone, without a mapper or a program: what the
 * register list promises, worked out here from that list.
 */
class CommandsTest {
  private static final int N = 4;
  private static final ArrayConfig CONFIG =
      Configs.with(
          Configs.with(
              Configs.with(Configs.load("tiny4"), "activationBytes=1024"), "accumulators=256"),
          "queueDepth=2");
  private static final int WORDS = CONFIG.activationWords();

  private final ArrayDriver driver =
      new ArrayDriver(new CompiledSimulation(PrunusArray.design(CONFIG)), N);
  private final Map<Register, Long> registers = new EnumMap<>(Register.class);
  private final short[][][] activations = new short[2][WORDS][N];

  private void set(Register register, long value) {
    registers.put(register, value);
  }

  private long run(ArrayCommand command) {
    driver.configure(registers);
    return driver.run(command, 100_000, _ -> {});
  }

  private static int between(Random random, int least, int most) {
    return random.nextInt(least, most + 1);
  }

  private void fill(Random random, boolean sparse) {
    for (int memory = 0; memory < 2; memory++) {
      for (int at = 0; at < WORDS; at++) {
        for (int p = 0; p < N; p++) {
          boolean zero = sparse && random.nextInt(3) == 0;
          activations[memory][at][p] = (short) (zero ? 0 : random.nextInt() >> between(random, 16, 28));
        }
        driver.writeActivations(memory, at, activations[memory][at]);
      }
    }
  }

  private void compareActivations() {
    for (int memory = 0; memory < 2; memory++) {
      for (int at = 0; at < WORDS; at++) {
        assertThat(driver.readActivations(memory, at))
            .as("word %d of memory %d", at, memory)
            .isEqualTo(activations[memory][at]);
      }
    }
  }

  private static short bounded(long value, int clamp, boolean relu) {
    return (short) Math.max(relu ? 0 : -clamp, Math.min(clamp, value));
  }

  private record Ring(int memory, int base, int capacity) {
    int at(long word) {
      return base + Math.floorMod(word, capacity);
    }
  }

  private Ring ring(Random random, int from, int to) {
    int base = between(random, from, to - 40);
    return new Ring(random.nextInt(2), base, between(random, 40, to - base));
  }

  private void source(Ring ring, int word) {
    set(Register.SOURCE_MEMORY, ring.memory());
    set(Register.SOURCE_ADDRESS, ring.at(word));
    set(Register.SOURCE_LAST, ring.base() + ring.capacity() - 1);
    set(Register.SOURCE_CAPACITY, ring.capacity());
  }

  private void target(Ring ring, int word, int words, int step) {
    set(Register.TARGET_MEMORY, ring.memory());
    set(Register.TARGET_ADDRESS, ring.at(word));
    set(Register.TARGET_LAST, ring.base() + ring.capacity() - 1);
    set(Register.TARGET_CAPACITY, ring.capacity());
    set(Register.TARGET_WORDS, words);
    set(Register.TARGET_STEP, step);
  }

  private boolean bounds(Random random) {
    boolean relu = random.nextBoolean();
    set(Register.CLAMP, between(random, 1, 32767));
    set(Register.RELU, relu ? 1 : 0);
    return relu;
  }

  /** A Drain adds the other map at the sum's scale, if it is to, in place or elsewhere. */
  @Property(tries = 60)
  void aDrainAddsTheOtherMap(@ForAll long seed) {
    Random random = new Random(seed);
    fill(random, false);
    int locals = between(random, 1, 4);
    int width = between(random, 1, 4);
    int rows = between(random, 1, 3);
    int[][] shift = new int[N][locals];
    int[][] bias = new int[N][locals];
    int least = 31;
    int most = 0;
    for (int p = 0; p < N; p++) {
      for (int kl = 0; kl < locals; kl++) {
        shift[p][kl] = between(random, 4, 20);
        least = Math.min(least, shift[p][kl]);
        most = Math.max(most, shift[p][kl]);
        bias[p][kl] = random.nextInt() >> random.nextInt(20);
        long word = (long) shift[p][kl] << 32 | bias[p][kl] & 0xffff_ffffL;
        driver.load(p, LoadTarget.BIASES, kl, BigInteger.valueOf(word));
      }
    }
    set(Register.SWEEP_ADDRESS, 0);
    set(Register.SWEEP_PIXEL, 0);
    set(Register.SWEEP_WIDTH, width);
    set(Register.SWEEP_ROWS, rows);
    set(Register.SWEEP_LOCALS, locals);
    set(Register.ROW_SIZE, 64);
    set(Register.CHANNEL_WIDTH, width);
    assertThat(run(ArrayCommand.INITIALISE)).isEqualTo(rows * width * locals + 1);

    boolean adds = random.nextInt(4) != 0;
    int difference = between(random, -least, 31 - most);
    int pitch = locals + random.nextInt(3);
    Ring other = ring(random, 0, WORDS / 2);
    Ring into = random.nextBoolean() ? other : ring(random, WORDS / 2, WORDS);
    int first = random.nextInt(100);
    source(other, first);
    target(into, first, locals, pitch - locals + 1);
    set(Register.SOURCE_STEP, pitch - locals + 1);
    set(Register.ADD_OTHER, adds ? 1 : 0);
    set(Register.OTHER_SHIFT, difference & 0x3f);
    boolean relu = bounds(random);
    int clamp = registers.get(Register.CLAMP).intValue();
    for (int pixel = 0; pixel < rows * width; pixel++) {
      for (int kl = 0; kl < locals; kl++) {
        short[] from = activations[other.memory()][other.at(first + (long) pixel * pitch + kl)];
        short[] to = activations[into.memory()][into.at(first + (long) pixel * pitch + kl)];
        for (int p = 0; p < N; p++) {
          int sum = bias[p][kl];
          sum += adds ? (int) ((long) from[p] << shift[p][kl] + difference) : 0;
          long rounded = Math.floorDiv(2L * sum + (1L << shift[p][kl]), 2L << shift[p][kl]);
          to[p] = bounded(rounded, clamp, relu);
        }
      }
    }
    assertThat(run(ArrayCommand.DRAIN)).isEqualTo(rows * width * locals + 4);
    compareActivations();
  }

  /** Averages over what lies inside the map; maxima and averages clamped alike. */
  @Property(tries = 60)
  void aPoolingIsItsWindow(@ForAll long seed) {
    Random random = new Random(seed);
    fill(random, false);
    int height = between(random, 1, 6);
    int width = between(random, 1, 6);
    int words = between(random, 1, 3);
    int rows = between(random, 1, height);
    int columns = between(random, 1, width);
    int top = random.nextInt(rows);
    int left = random.nextInt(columns);
    int rowStride = between(random, 1, 3);
    int columnStride = between(random, 1, 3);
    int outputRows = (height + top - rows) / rowStride + 1;
    int outputWidth = (width + left - columns) / columnStride + 1;
    boolean average = random.nextBoolean();
    boolean inside = random.nextBoolean();
    Ring from = new Ring(random.nextInt(2), random.nextInt(10), height * width * words);
    Ring into = new Ring(random.nextInt(2), WORDS / 2, WORDS / 2);
    source(from, 0);
    target(into, 0, words, 1);
    boolean relu = bounds(random);
    int clamp = registers.get(Register.CLAMP).intValue();
    set(Register.POOL_AVERAGE, average ? 1 : 0);
    set(Register.POOL_INSIDE, inside ? 1 : 0);
    set(Register.POOL_MULTIPLIER, reciprocal(rows * columns));
    set(Register.POOL_SECOND, 0);
    set(Register.POOL_SHIFT, random.nextInt(16));
    set(Register.SECOND_SHIFT, random.nextInt(16));
    set(Register.SECOND_MEMORY, random.nextInt(2));
    set(Register.SECOND_DISTANCE, random.nextInt(WORDS));
    set(Register.POOL_ROWS, rows);
    set(Register.POOL_COLUMNS, columns);
    set(Register.POOL_ROW_STRIDE, rowStride);
    set(Register.POOL_COLUMN_STRIDE, columnStride);
    set(Register.POOL_HEIGHT, height);
    set(Register.POOL_WIDTH, width);
    set(Register.POOL_OUTPUT_ROWS, outputRows);
    set(Register.POOL_OUTPUT_WIDTH, outputWidth);
    set(Register.POOL_ROW_END, rows - top);
    set(Register.POOL_COLUMN_END, columns - left);
    int ring = from.capacity();
    int line = width * words;
    set(Register.POOL_PIXEL_STEP, words % ring);
    set(Register.POOL_LINE_STEP, line % ring);
    set(Register.POOL_COLUMN_PARTIAL, (columnStride - left % columnStride) * words % ring);
    set(Register.POOL_COLUMN_STEP, columnStride * words % ring);
    set(Register.POOL_ROW_PARTIAL, (rowStride - top % rowStride) * line % ring);
    set(Register.POOL_ROW_STEP, rowStride * line % ring);
    long reads = 0;
    for (int oy = 0; oy < outputRows; oy++) {
      for (int ox = 0; ox < outputWidth; ox++) {
        for (int w = 0; w < words; w++) {
          long[] most = new long[N];
          long[] sum = new long[N];
          java.util.Arrays.fill(most, Long.MIN_VALUE);
          int count = 0;
          for (int y = oy * rowStride - top; y < oy * rowStride - top + rows; y++) {
            for (int x = ox * columnStride - left; x < ox * columnStride - left + columns; x++) {
              if (y < 0 || x < 0 || y >= height || x >= width) {
                continue;
              }
              short[] word = activations[from.memory()][from.at((long) (y * width + x) * words + w)];
              count++;
              for (int p = 0; p < N; p++) {
                most[p] = Math.max(most[p], word[p]);
                sum[p] += word[p];
              }
            }
          }
          reads += count;
          long multiplier = reciprocal(inside ? count : rows * columns);
          int at = into.at((long) (oy * outputWidth + ox) * words + w);
          for (int p = 0; p < N; p++) {
            long mean = Math.floorDiv(sum[p] * multiplier + 32768, 65536);
            activations[into.memory()][at][p] = bounded(average ? mean : most[p], clamp, relu);
          }
        }
      }
    }
    assertThat(run(ArrayCommand.POOL)).isEqualTo(reads + 4);
    compareActivations();
  }

  private static long reciprocal(int count) {
    return (long) Math.floor(65536.0 / count + 0.5);
  }

  /** Two maps added: two cycles a result, wherever they lie. */
  @Property(tries = 60)
  void twoMapsAreAdded(@ForAll long seed) {
    Random random = new Random(seed);
    fill(random, false);
    int pixels = between(random, 1, 20);
    int words = between(random, 1, 3);
    Ring one = new Ring(random.nextInt(2), random.nextInt(10), WORDS / 4);
    Ring two = new Ring(random.nextInt(2), random.nextInt(WORDS / 4), WORDS / 4);
    Ring into = new Ring(random.nextInt(2), WORDS / 2, WORDS / 2);
    int shift = random.nextInt(16);
    int secondShift = random.nextInt(16);
    source(one, 0);
    target(into, 0, words, 1);
    boolean relu = bounds(random);
    int clamp = registers.get(Register.CLAMP).intValue();
    set(Register.POOL_AVERAGE, 1);
    set(Register.POOL_INSIDE, 0);
    set(Register.POOL_MULTIPLIER, 65536);
    set(Register.POOL_SECOND, 1);
    set(Register.POOL_SHIFT, shift);
    set(Register.SECOND_SHIFT, secondShift);
    set(Register.SECOND_MEMORY, two.memory());
    set(Register.SECOND_DISTANCE, Math.floorMod(two.base() - one.base(), WORDS));
    set(Register.POOL_ROWS, 2);
    set(Register.POOL_COLUMNS, 1);
    set(Register.POOL_ROW_STRIDE, 1);
    set(Register.POOL_COLUMN_STRIDE, 1);
    set(Register.POOL_HEIGHT, 2);
    set(Register.POOL_WIDTH, pixels);
    set(Register.POOL_OUTPUT_ROWS, 1);
    set(Register.POOL_OUTPUT_WIDTH, pixels);
    set(Register.POOL_ROW_END, 2);
    set(Register.POOL_COLUMN_END, 1);
    set(Register.POOL_PIXEL_STEP, words);
    set(Register.POOL_LINE_STEP, 0);
    set(Register.POOL_COLUMN_PARTIAL, words);
    set(Register.POOL_COLUMN_STEP, words);
    set(Register.POOL_ROW_PARTIAL, 0);
    set(Register.POOL_ROW_STEP, 0);
    for (int i = 0; i < pixels * words; i++) {
      for (int p = 0; p < N; p++) {
        long a = activations[one.memory()][one.at(i)][p];
        long b = activations[two.memory()][two.at(i)][p];
        activations[into.memory()][into.at(i)][p] =
            bounded((a << shift) + (b << secondShift), clamp, relu);
      }
    }
    assertThat(run(ArrayCommand.POOL)).isEqualTo(2L * pixels * words + 4);
    compareActivations();
  }

  /** What a PE has to do in an own-lane Stream: the entries of each of its items, in order. */
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
      driver.loadAll(LoadTarget.OFFSETS, rank, BigInteger.valueOf(3 * rank));
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
