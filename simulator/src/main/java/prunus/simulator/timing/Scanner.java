package prunus.simulator.timing;

/** Where broadcasts come from. */
@FunctionalInterface
public interface Scanner {
  /** The broadcasts of input words {@code [fromWord, toWord)}. */
  Broadcasts scan(long fromWord, long toWord);
}
