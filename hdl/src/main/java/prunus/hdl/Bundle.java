package prunus.hdl;

/**
 * How to declare the ports of a bundle. A record of signals usually has a static method that gives
 * its bundle:
 *
 * <pre>{@code
 * record Stream(Bool valid, UInt data) {
 *   static Bundle<Stream> of(int width) {
 *     return p -> new Stream(p.bool("valid"), p.of("data", uint(width)));
 *   }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface Bundle<R> {
  R declare(Ports ports);

  /** Declares the signals of a bundle; their names get the bundle's name in front. */
  interface Ports {
    <T extends Bits> T of(String name, Type<T> type);

    default Bool bool(String name) {
      return of(name, Type.bool());
    }

    /** Ports of the opposite direction. */
    Ports flip();
  }
}
