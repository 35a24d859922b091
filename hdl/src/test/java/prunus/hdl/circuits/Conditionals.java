package prunus.hdl.circuits;

import prunus.hdl.Bool;
import prunus.hdl.Bundle;
import prunus.hdl.Module;
import prunus.hdl.Type;
import prunus.hdl.UInt;

/** Conditional drives of registers and wires, a bundle, and two instances of one definition. */
public final class Conditionals extends Module {
  record Stream(Bool valid, UInt data, Bool ready) {
    static Bundle<Stream> of(int width) {
      return p ->
          new Stream(p.bool("valid"), p.of("data", Type.uint(width)), p.flip().bool("ready"));
    }
  }

  public Conditionals() {
    super("Conditionals");
    var in = inputs("in", Stream.of(8));
    var out = outputs("out", Stream.of(8));
    var mode = input("mode", uint(2));

    var full = reg("full", bool(), 0);
    var data = reg("data", uint(8));
    var last = reg("last", in.data());
    var largest = reg("largest", uint(8), 7);
    when(
            in.valid().and(in.ready()),
            () -> {
              full.set(true);
              data.set(in.data());
              when(in.data().gt(largest), () -> largest.set(in.data()));
            })
        .elseWhen(out.ready(), () -> full.set(false));
    in.ready().set(full.not().or(out.ready()));

    var chosen = wire("chosen", uint(8));
    var flagged = wire("flagged");
    flagged.set(false);
    when(mode.eq(0), () -> chosen.set(data))
        .elseWhen(
            mode.eq(1),
            () -> {
              chosen.set(last);
              flagged.set(true);
            })
        .otherwise(
            () -> {
              chosen.set(largest);
              when(mode.eq(3), () -> flagged.set(last.eq(data)));
            });

    var first = instance("first", new Counter(8));
    var second = instance("second", new Counter(8));
    first.en.set(flagged);
    when(flagged, () -> second.en.set(full)).otherwise(() -> second.en.set(mode.bit(0)));
    out.valid().set(full);
    out.data().set(chosen.xor(first.count).xor(second.count));
  }
}
