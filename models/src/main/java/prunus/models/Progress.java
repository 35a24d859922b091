package prunus.models;

/** Told how far a long piece of work has come. Called from the thread that does the work. */
@FunctionalInterface
public interface Progress {
  /** Listens to nothing. */
  Progress NONE = (stage, fraction) -> {};

  /**
   * One step on.
   *
   * @param stage what is being done, a few words
   * @param fraction of the whole work done, 0..1
   */
  void report(String stage, double fraction);
}
