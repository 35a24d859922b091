package prunus.hdl.errors;

import prunus.hdl.Module;

/** Faulty circuits and their corrections; "here" marks the line the message names. */
final class ArithmeticErrors {
  private ArithmeticErrors() {}

  static final class WidthFaulty extends Module {
    WidthFaulty() {
      super("WidthFaulty");
      var a = input("a", uint(8));
      var b = input("b", uint(9));
      output("sum", a.plus(b)); // here
    }
  }

  static final class WidthFixed extends Module {
    WidthFixed() {
      super("WidthFixed");
      var a = input("a", uint(8));
      var b = input("b", uint(9));
      output("sum", a.resize(9).plus(b));
    }
  }

  static final class SetWidthFaulty extends Module {
    SetWidthFaulty() {
      super("SetWidthFaulty");
      var a = input("a", uint(8));
      var narrow = output("narrow", uint(4));
      narrow.set(a); // here
    }
  }

  static final class SetWidthFixed extends Module {
    SetWidthFixed() {
      super("SetWidthFixed");
      var a = input("a", uint(8));
      var narrow = output("narrow", uint(4));
      narrow.set(a.truncate(4));
      unused(a.slice(7, 4));
    }
  }

  static final class SliceFaulty extends Module {
    SliceFaulty() {
      super("SliceFaulty");
      var a = input("a", uint(8));
      output("high", a.slice(8, 4)); // here
    }
  }

  static final class SliceFixed extends Module {
    SliceFixed() {
      super("SliceFixed");
      var a = input("a", uint(8));
      output("high", a.slice(7, 4));
    }
  }

  static final class ConstantFaulty extends Module {
    ConstantFaulty() {
      super("ConstantFaulty");
      var a = input("a", uint(4));
      output("more", a.plus(16)); // here
    }
  }

  static final class ConstantFixed extends Module {
    ConstantFixed() {
      super("ConstantFixed");
      var a = input("a", uint(4));
      output("more", a.extend(5).plus(16));
    }
  }

  static final class ComparisonFaulty extends Module {
    ComparisonFaulty() {
      super("ComparisonFaulty");
      var a = input("a", uint(4));
      output("some", a.ge(0)); // here
    }
  }

  static final class ComparisonFixed extends Module {
    ComparisonFixed() {
      super("ComparisonFixed");
      var a = input("a", uint(4));
      output("some", a.gt(0));
    }
  }

  static final class ShiftFaulty extends Module {
    ShiftFaulty() {
      super("ShiftFaulty");
      var a = input("a", uint(8));
      output("gone", a.shr(8)); // here
    }
  }

  static final class ShiftFixed extends Module {
    ShiftFixed() {
      super("ShiftFixed");
      var a = input("a", uint(8));
      output("gone", a.shr(7));
    }
  }

  static final class SizeFaulty extends Module {
    SizeFaulty() {
      super("SizeFaulty");
      var a = input("a", uint(8));
      var sum = a;
      for (int i = 0; i < 12; i++) {
        sum = sum.plus(sum); // here
      }
      output("sum", sum);
    }
  }

  static final class SizeFixed extends Module {
    SizeFixed() {
      super("SizeFixed");
      var a = input("a", uint(8));
      var sum = a;
      for (int i = 0; i < 12; i++) {
        sum = wire("sum" + i, sum.plus(sum));
      }
      output("sum", sum);
    }
  }
}
