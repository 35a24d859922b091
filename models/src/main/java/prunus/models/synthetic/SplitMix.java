package prunus.models.synthetic;

/**
 * SplitMix64, the generator of Steele, Lea and Flood 2014: one stream per seed, the same on every
 * platform.
 */
final class SplitMix {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  SplitMix(long seed) {
    this.state = seed;
  }

  /** A stream for one filter of one layer. */
  static SplitMix of(long seed, String layer, int filter) {
    long mixed = mix(seed + GOLDEN * (layer.hashCode() + 1L));
    return new SplitMix(mix(mixed ^ (GOLDEN * (filter + 1L))));
  }

  private static long mix(long z0) {
    long z = z0;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform in [0, 1), 53 bits. */
  double uniform() {
    return (next() >>> 11) * 0x1p-53;
  }

  /** Uniform in 0..bound-1; bound is at least 1 and far below 2^53. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }
}
