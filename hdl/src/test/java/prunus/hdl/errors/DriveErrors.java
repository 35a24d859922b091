package prunus.hdl.errors;

import prunus.hdl.Bool;
import prunus.hdl.Module;

/** Faulty circuits and their corrections; "here" marks the line the message names. */
final class DriveErrors {
  private DriveErrors() {}

  static final class Hidden extends Module {
    final Bool secret;
    final Bool open;

    Hidden() {
      super("Hidden");
      secret = reg("secret", bool(), 0);
      secret.set(secret.not());
      open = output("open", secret);
    }
  }

  static final class Through extends Module {
    final Bool in;
    final Bool out;

    Through() {
      super("Through");
      in = input("in");
      out = output("out", in.not());
    }
  }

  static final class UndrivenFaulty extends Module {
    UndrivenFaulty() {
      super("UndrivenFaulty");
      output("done"); // here
    }
  }

  static final class UndrivenFixed extends Module {
    UndrivenFixed() {
      super("UndrivenFixed");
      output("done").set(true);
    }
  }

  static final class TwiceFaulty extends Module {
    TwiceFaulty() {
      super("TwiceFaulty");
      var a = input("a", uint(8));
      var b = input("b", uint(8));
      var out = output("out", uint(8));
      out.set(a);
      out.set(b); // here
    }
  }

  static final class TwiceFixed extends Module {
    TwiceFixed() {
      super("TwiceFixed");
      var a = input("a", uint(8));
      var b = input("b", uint(8));
      var out = output("out", uint(8));
      out.set(a);
      when(a.lt(b), () -> out.set(b));
    }
  }

  static final class LatchFaulty extends Module {
    LatchFaulty() {
      super("LatchFaulty");
      var en = input("en");
      var out = output("out", uint(8));
      when(en, () -> out.set(3)); // here
    }
  }

  static final class LatchFixed extends Module {
    LatchFixed() {
      super("LatchFixed");
      var en = input("en");
      var out = output("out", uint(8));
      when(en, () -> out.set(3)).otherwise(() -> out.set(0));
    }
  }

  static final class InputFaulty extends Module {
    InputFaulty() {
      super("InputFaulty");
      var en = input("en");
      en.set(true); // here
      output("out", en);
    }
  }

  static final class InputFixed extends Module {
    InputFixed() {
      super("InputFixed");
      var en = input("en");
      output("out", en);
    }
  }

  static final class ForeignFaulty extends Module {
    ForeignFaulty() {
      super("ForeignFaulty");
      var inner = instance("inner", new Hidden());
      output("out", inner.secret.not()); // here
    }
  }

  static final class ForeignFixed extends Module {
    ForeignFixed() {
      super("ForeignFixed");
      var inner = instance("inner", new Hidden());
      output("out", inner.open.not());
    }
  }

  static final class LoopFaulty extends Module {
    LoopFaulty() {
      super("LoopFaulty");
      var a = input("a");
      var first = wire("first"); // here
      var inner = instance("inner", new Through());
      inner.in.set(first);
      first.set(inner.out.and(a));
      output("out", first);
    }
  }

  static final class LoopFixed extends Module {
    LoopFixed() {
      super("LoopFixed");
      var a = input("a");
      var first = reg("first", bool(), 0);
      var inner = instance("inner", new Through());
      inner.in.set(first);
      first.set(inner.out.and(a));
      output("out", first);
    }
  }
}
