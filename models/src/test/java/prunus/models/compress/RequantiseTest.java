package prunus.models.compress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RequantiseTest {
  @Property(tries = 5000)
  void isExactDivisionRoundedHalfUp(
      @ForAll int accumulator,
      @ForAll @IntRange(min = 0, max = 31) int shift,
      @ForAll @IntRange(min = 7, max = 15) int clampBits,
      @ForAll boolean relu) {
    int clamp = (1 << clampBits) - 1;
    BigDecimal exact =
        BigDecimal.valueOf(relu ? Math.max(0, accumulator) : accumulator)
            .divide(BigDecimal.valueOf(1L << shift));
    // half up, towards plus infinity, also below zero
    long rounded = exact.add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR).longValue();
    long expected = Math.min(clamp, Math.max(-clamp, rounded));
    assertThat((long) Requantise.apply(accumulator, shift, clamp, relu)).isEqualTo(expected);
  }

  @Test
  void roundsHalvesUp() {
    assertThat(Requantise.apply(3, 1, 127, false)).isEqualTo((short) 2);
    assertThat(Requantise.apply(-3, 1, 127, false)).isEqualTo((short) -1);
    assertThat(Requantise.apply(-3, 1, 127, true)).isEqualTo((short) 0);
    assertThat(Requantise.apply(Integer.MIN_VALUE, 0, 32767, false)).isEqualTo((short) -32767);
    assertThat(Requantise.apply(Integer.MAX_VALUE, 31, 127, true)).isEqualTo((short) 1);
  }

  @Property(tries = 3000)
  void averageIsWithinOneOfTheTrueMean(
      @ForAll @IntRange(min = 1, max = 400) int window,
      @ForAll @IntRange(min = -32767, max = 32767) int mean) {
    int sum = mean * window;
    short got = AverageReciprocal.apply(sum, AverageReciprocal.multiplier(window), 32767);
    // the reciprocal is off by at most half of 2^-16
    double tolerance = Math.abs((double) sum) / (1 << 17) + 0.5;
    assertThat((double) got).isBetween(mean - tolerance, mean + tolerance);
  }

  @Test
  void averageKeepsItsClamp() {
    for (int window = 1; window <= 200; window++) {
      int multiplier = AverageReciprocal.multiplier(window);
      assertThat(multiplier).isEqualTo((int) Math.floor(65536.0 / window + 0.5));
      assertThat(AverageReciprocal.apply(32767 * window, multiplier, 32767)).isPositive();
    }
  }
}
