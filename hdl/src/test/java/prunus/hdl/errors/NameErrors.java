package prunus.hdl.errors;

import prunus.hdl.Module;
import prunus.hdl.UInt;

/** Faulty circuits and their corrections; "here" marks the line the message names. */
final class NameErrors {
  private NameErrors() {}

  static final class Constant extends Module {
    final UInt out;

    Constant(String name, long value) {
      super(name); // here
      out = output("out", lit(8, value));
    }
  }

  static final class IllegalFaulty extends Module {
    IllegalFaulty() {
      super("IllegalFaulty");
      output("a__b").set(true); // here
    }
  }

  static final class IllegalFixed extends Module {
    IllegalFixed() {
      super("IllegalFixed");
      output("a_b").set(true);
    }
  }

  static final class ReservedFaulty extends Module {
    ReservedFaulty() {
      super("ReservedFaulty");
      output("wire").set(true); // here
    }
  }

  static final class ReservedFixed extends Module {
    ReservedFixed() {
      super("ReservedFixed");
      output("wire_out").set(true);
    }
  }

  static final class DuplicateFaulty extends Module {
    DuplicateFaulty() {
      super("DuplicateFaulty");
      var a = input("a");
      output("a", a); // here
    }
  }

  static final class DuplicateFixed extends Module {
    DuplicateFixed() {
      super("DuplicateFixed");
      var a = input("a");
      output("out", a);
    }
  }

  static final class DefinitionFaulty extends Module {
    DefinitionFaulty() {
      super("DefinitionFaulty");
      var a = instance("a", new Constant("Constant", 1));
      var b = instance("b", new Constant("Constant", 2));
      output("out", a.out.plus(b.out));
    }
  }

  static final class DefinitionFixed extends Module {
    DefinitionFixed() {
      super("DefinitionFixed");
      var a = instance("a", new Constant("Constant1", 1));
      var b = instance("b", new Constant("Constant2", 2));
      output("out", a.out.plus(b.out));
    }
  }
}
