package prunus.hdl.ir;

/**
 * A port of an instance or memory and the signal of the enclosing module on it.
 *
 * @param stride of an array of instances: bits of the signal that each instance has for itself, the
 *     first instance the lowest; 0 where all instances have the whole signal
 */
public record Pin(String port, Signal signal, int stride) {
  /** A port that has the whole signal. */
  public Pin(String port, Signal signal) {
    this(port, signal, 0);
  }

  /** Whether each instance of an array has a part of the signal for itself. */
  public boolean each() {
    return stride > 0;
  }
}
