package prunus.cli;

/**
 * Lets the JVM compile the two engines' inner loops while the model is read: a small made-up layer
 * runs on another thread until loading is over or the loops are warm. It changes no result.
 */
final class WarmUp {
  private final Thread thread;

  private WarmUp(Thread thread) {
    this.thread = thread;
  }

  static WarmUp start() {
    Thread thread = Thread.ofPlatform().daemon().name("warm-up").start(prunus.simulator.WarmUp::run);
    return new WarmUp(thread);
  }

  /** Waits until the loops are warm. */
  void await() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
