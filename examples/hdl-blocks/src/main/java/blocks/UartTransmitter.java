package blocks;

import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * Sends bytes over one wire: a start bit (0), eight data bits, the lowest first, a stop bit (1).
 *
 * <p><b>Cycle contract.</b> {@code data} with {@code send} in a cycle without {@code busy} is taken;
 * {@code busy} holds from the next cycle for 10 × {@code divider} cycles, and {@code line} has each
 * bit for {@code divider} cycles.
 */
public final class UartTransmitter extends Module {
  private static final int BITS = 10;

  public final Bool send;
  public final UInt data;
  public final Bool line;
  public final Bool busy;

  /**
   * A transmitter.
   *
   * @param divider clock cycles a bit, 2 to 65,536
   */
  public UartTransmitter(int divider) {
    if (divider < 2 || divider > 65_536) {
      throw new IllegalArgumentException("a divider is 2 to 65536, not " + divider);
    }
    super("UartTransmitter" + divider);
    send = input("send");
    data = input("data", uint(8));
    int width = 32 - Integer.numberOfLeadingZeros(divider - 1);
    var left = reg("left", uint(4), 0);
    var tick = reg("tick", uint(width), 0);
    var shift = reg("shift", uint(9));
    var active = wire("active", left.ne(0));
    when(
            active,
            () ->
                when(
                        tick.eq(divider - 1),
                        () -> {
                          tick.set(0);
                          left.set(left.minus(1));
                          shift.set(lit(true).concat(shift.slice(8, 1)));
                        })
                    .otherwise(() -> tick.set(tick.plus(1))))
        .elseWhen(
            send,
            () -> {
              left.set(BITS);
              shift.set(data.concat(lit(false)));
            });
    line = output("line", active.not().or(shift.bit(0)));
    busy = output("busy", active);
  }
}
