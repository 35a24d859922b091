package prunus.testbench.verilator;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import prunus.testbench.tool.ToolException;

/** One model behind the C functions, with addresses as plain numbers. */
final class NativeModel {
  private final Native calls;
  private MemorySegment model;

  NativeModel(Path library, boolean random, int seed) {
    calls = Native.of(library);
    try {
      model = (MemorySegment) calls.create.invokeExact(random ? 1 : 0, seed);
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  private MemorySegment model() {
    if (model == null) {
      throw new IllegalStateException("this simulation is closed");
    }
    return model;
  }

  /** Fails if the model was freed. */
  void mustLive() {
    model();
  }

  void free() {
    try {
      if (model != null) {
        calls.free.invokeExact(model);
      }
    } catch (Throwable t) {
      throw unexpected(t);
    }
    model = null;
  }

  /** The address of a port of the top module. */
  long port(int port) {
    try {
      return ((MemorySegment) calls.port.invokeExact(model(), port)).address();
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  /** The address of a variable that the control file made visible. */
  long find(String scope, String variable) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment path = arena.allocateFrom(scope);
      MemorySegment name = arena.allocateFrom(variable);
      MemorySegment found = (MemorySegment) calls.find.invokeExact(model(), path, name);
      if (found.address() == 0) {
        throw new IllegalStateException("Verilator kept no variable " + scope + "." + variable);
      }
      return found.address();
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  void watch(long signal, boolean cover, boolean suspended) {
    try {
      MemorySegment bit = MemorySegment.ofAddress(signal);
      calls.watch.invokeExact(model(), bit, cover ? 1 : 0, suspended ? 1 : 0);
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  /** The cycle in which a watch reported, or -1. */
  long reported(int watch) {
    try {
      return (long) calls.reported.invokeExact(model(), watch);
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  /**
   * Computes the wires.
   *
   * @param memories whether words of memories were written from outside
   */
  void settle(boolean memories) {
    try {
      check((int) calls.settle.invokeExact(model(), memories ? 1 : 0));
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  /**
   * Steps.
   *
   * @param settled whether nothing was driven since the wires settled
   */
  void step(long count, boolean settled) {
    try {
      check((int) calls.step.invokeExact(model(), count, settled ? 1 : 0));
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  void until(long signal, long count) {
    try {
      MemorySegment bit = MemorySegment.ofAddress(signal);
      check((int) calls.until.invokeExact(model(), bit, count));
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  long cycle() {
    try {
      return (long) calls.cycle.invokeExact(model());
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  /** Starts a waveform, or ends it if {@code file} is empty. */
  boolean wave(String file) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(file);
      return (int) calls.wave.invokeExact(model(), name) != 0;
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  boolean coverage(String file) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(file);
      return (int) calls.coverage.invokeExact(model(), name) != 0;
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  @SuppressWarnings("restricted") // the length of a C string is not known
  private void check(int failed) throws Throwable {
    if (failed != 0) {
      MemorySegment text = (MemorySegment) calls.error.invokeExact(model());
      throw new ToolException("verilated circuit: " + text.reinterpret(4096).getString(0));
    }
  }

  /** What a downcall threw: our own exceptions, or what C functions never throw. */
  private static RuntimeException unexpected(Throwable t) {
    return t instanceof RuntimeException known
        ? known
        : new IllegalStateException("a call into a verilated library failed", t);
  }
}
