package prunus.cli;

import prunus.models.compress.CompressedNetwork;

/**
 * Lets the JVM compile the two engines' inner loops while the model is read: a small made-up layer
 * runs on another thread until loading is over or the loops are warm. It changes no result.
 */
final class WarmUp {
  /** Non-zero weights from which on it is worth waiting for. */
  private static final long WORTH_IT = 1_000_000;

  private final Thread thread;
  private volatile boolean enough;

  private WarmUp() {
    thread =
        Thread.ofPlatform()
            .daemon()
            .name("warm-up")
            .unstarted(() -> prunus.simulator.WarmUp.run(() -> enough));
  }

  static WarmUp start() {
    WarmUp warmUp = new WarmUp();
    warmUp.thread.start();
    return warmUp;
  }

  /** Waits until the loops are warm if the model is large, and stops it if not. */
  void await(CompressedNetwork model) {
    long nonZeros = model.layers().values().stream().mapToLong(l -> l.filters().nonZeros()).sum();
    if (nonZeros < WORTH_IT) {
      enough = true;
      return;
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
