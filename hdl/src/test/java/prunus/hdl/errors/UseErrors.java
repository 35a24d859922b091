package prunus.hdl.errors;

import prunus.hdl.Module;

/** Faulty circuits and their corrections; "here" marks the line the message names. */
final class UseErrors {
  private UseErrors() {}

  static final class UnusedFaulty extends Module {
    UnusedFaulty() {
      super("UnusedFaulty");
      var a = input("a", uint(8));
      input("b", uint(8)); // here
      output("out", a);
    }
  }

  static final class UnusedFixed extends Module {
    UnusedFixed() {
      super("UnusedFixed");
      var a = input("a", uint(8));
      unused(input("b", uint(8)));
      output("out", a);
    }
  }

  static final class RegisterFaulty extends Module {
    RegisterFaulty() {
      super("RegisterFaulty");
      var a = input("a", uint(8));
      var count = reg("count", uint(8), 0); // here
      count.set(count.plus(1));
      output("out", a);
    }
  }

  static final class RegisterFixed extends Module {
    RegisterFixed() {
      super("RegisterFixed");
      var a = input("a", uint(8));
      var count = reg("count", uint(8), 0);
      count.set(count.plus(1));
      output("out", a.plus(count));
    }
  }

  static final class WireFaulty extends Module {
    WireFaulty() {
      super("WireFaulty");
      var a = input("a", uint(8));
      wire("more", a.plus(1)); // here
      output("out", a);
    }
  }

  static final class WireFixed extends Module {
    WireFixed() {
      super("WireFixed");
      var a = input("a", uint(8));
      var more = wire("more", a.plus(1));
      output("out", more);
    }
  }

  static final class ReadsFaulty extends Module {
    ReadsFaulty() {
      super("ReadsFaulty");
      var address = input("address", uint(4));
      var table = rom("table_of", uint(8), new long[16]);
      var a = table.readSync("a", address);
      var b = table.readSync("b", address.plus(1)); // here
      output("out", a.plus(b));
    }
  }

  static final class ReadsFixed extends Module {
    ReadsFixed() {
      super("ReadsFixed");
      var address = input("address", uint(4));
      var table = rom("table_of", uint(8), new long[16]);
      var table2 = rom("table_of2", uint(8), new long[16]);
      var a = table.readSync("a", address);
      var b = table2.readSync("b", address.plus(1));
      output("out", a.plus(b));
    }
  }

  static final class WritesFaulty extends Module {
    WritesFaulty() {
      super("WritesFaulty");
      var we = input("we");
      var clear = input("clear");
      var address = input("address", uint(4));
      var store = memory("store", 16, uint(8));
      when(we, () -> store.write(address, lit(8, 1)));
      when(clear, () -> store.write(address, lit(8, 0))); // here
      output("out", store.readSync("q", address));
    }
  }

  static final class WritesFixed extends Module {
    WritesFixed() {
      super("WritesFixed");
      var we = input("we");
      var clear = input("clear");
      var address = input("address", uint(4));
      var store = memory("store", 16, uint(8));
      when(we, () -> store.write(address, lit(8, 1)))
          .elseWhen(clear, () -> store.write(address, lit(8, 0)));
      output("out", store.readSync("q", address));
    }
  }

  static final class DepthFaulty extends Module {
    DepthFaulty() {
      super("DepthFaulty");
      var address = input("address", uint(2));
      var codes = rom("codes", uint(8), 1, 2, 3); // here
      output("out", codes.readAsync("q", address));
    }
  }

  static final class DepthFixed extends Module {
    DepthFixed() {
      super("DepthFixed");
      var address = input("address", uint(2));
      var codes = rom("codes", uint(8), 1, 2, 3, 0);
      output("out", codes.readAsync("q", address));
    }
  }
}
