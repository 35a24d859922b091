package prunus.codegen.rtl;

import java.util.List;
import java.util.function.Function;
import prunus.hdl.Bits;
import prunus.hdl.Bool;
import prunus.hdl.Instances;
import prunus.hdl.Module;
import prunus.hdl.SInt;
import prunus.hdl.UInt;

/** Connects bundles, signal by signal. */
final class Wiring {
  private Wiring() {}

  /** Drives a bundle of every instance with the same values. */
  static <M extends Module> void all(
      Instances<M> instances, Function<M, List<Bits>> bundle, List<Bits> values) {
    for (int i = 0; i < values.size(); i++) {
      int at = i;
      switch (values.get(i)) {
        case Bool value -> instances.all(m -> (Bool) bundle.apply(m).get(at)).set(value);
        case UInt value -> instances.all(m -> (UInt) bundle.apply(m).get(at)).set(value);
        case SInt value -> instances.all(m -> (SInt) bundle.apply(m).get(at)).set(value);
      }
    }
  }
}
