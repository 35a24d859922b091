package prunus.hdl;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import prunus.hdl.check.Rule;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Memory;
import prunus.hdl.ir.MemoryKind;
import prunus.hdl.ir.Pin;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Source;

/** What all memories share: declaring their pins in the module that holds them. */
final class Ram<T extends Bits> {
  final Scope scope;
  final String name;
  final Type<T> element;
  final int depth;
  final Source at;
  final List<Pin> pins = new ArrayList<>();
  final List<BigInteger> contents;
  MemoryKind kind;
  private Source read;

  Ram(Scope scope, String name, Type<T> element, int depth, List<BigInteger> contents, Source at) {
    this.scope = scope;
    this.name = name;
    this.element = element;
    this.contents = contents;
    this.at = at;
    scope.declareName(name, at);
    if (depth < 2 || Integer.bitCount(depth) != 1) {
      int next = Math.max(2, Integer.highestOneBit(Math.max(1, depth - 1)) * 2);
      scope.report(
          Rule.MEMORY_DEPTH,
          "memory "
              + name
              + ": depth "
              + depth
              + (depth == 1
                  ? " needs no address; use a register, or "
                  : " is not a power of two; use ")
              + next,
          at);
      this.depth = next;
    } else {
      this.depth = depth;
    }
  }

  int addressWidth() {
    return Integer.numberOfTrailingZeros(depth);
  }

  Signal pin(String port, Shape shape, Source line) {
    Signal signal = scope.declare(name + "_" + port, shape, Role.MEMORY_INPUT, line);
    pins.add(new Pin(port, signal));
    return signal;
  }

  /** Declares the read data; a second read of the same port is a conflict. */
  T output(String data, Source line) {
    if (read != null) {
      scope.report(
          Rule.MEMORY_PORT_CONFLICT,
          "memory "
              + name
              + ": second read "
              + data
              + ", the first at "
              + read
              + "; it has one read port: select the address or use a second memory",
          line);
      return element.of(scope, scope.add(id -> new Expr.Invalid(id, element.shape(), line)));
    }
    read = line;
    Signal signal = scope.declare(data, element.shape(), Role.MEMORY_OUTPUT, line);
    pins.add(new Pin("rdata", signal));
    return scope.value(element, signal);
  }

  boolean isRead() {
    return read != null;
  }

  /** Puts the finished memory into the module. */
  void finish() {
    if (read == null) {
      scope.report(
          Rule.UNREAD_WIRE, "memory " + name + ": never read; read it or leave it out", at);
      return;
    }
    scope.memories.add(new Memory(name, kind, element.shape(), depth, contents, pins, at));
  }

  void unconditional(String data, Source line) {
    if (scope.body.conditional()) {
      scope.report(
          Rule.MEMORY_PORT_CONFLICT,
          "memory "
              + name
              + ": read "
              + data
              + " stands inside a when; read outside and pass the enable",
          line);
    }
  }

  Expr address(UInt address, Source line) {
    return check("address", addressWidth(), scope.use(address, line), line);
  }

  Expr data(T data, Source line) {
    return check("data", element.width(), scope.use(data, line), line);
  }

  private Expr check(String what, int width, Expr e, Source line) {
    if (e.width() == width || e instanceof Expr.Invalid) {
      return e;
    }
    scope.report(
        Rule.WIDTH_MISMATCH,
        "memory "
            + name
            + ": "
            + what
            + " of "
            + Scope.describe(e)
            + " where width "
            + width
            + " is needed; use resize("
            + width
            + ")",
        line);
    return scope.add(id -> new Expr.Invalid(id, Shape.uint(width), line));
  }

  MemoryWrites port(List<Signal> enables, List<Signal> data) {
    MemoryWrites writes = new MemoryWrites(scope, name, enables, data);
    scope.writes.add(writes);
    return writes;
  }

  void unwritten() {
    scope.report(Rule.UNDRIVEN, "memory " + name + ": never written; write it or use a rom", at);
  }
}
