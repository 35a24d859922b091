package prunus.testbench.cosim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import prunus.array.contract.ArrayCommand;
import prunus.array.contract.LoadTarget;
import prunus.array.contract.Register;

/** Drains and poolings as the list of registers promises them, worked out here from that list. */
class CommandsTest extends CommandBench {
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
        long word = ((long) shift[p][kl] << 32) | (bias[p][kl] & 0xffff_ffffL);
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
          sum += adds ? (int) ((long) from[p] << (shift[p][kl] + difference)) : 0;
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
              short[] word =
                  activations[from.memory()][from.at((long) (y * width + x) * words + w)];
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
}
