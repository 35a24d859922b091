package prunus.testbench.verilator;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The C functions of one library. Libraries stay loaded until the JVM ends. */
final class Native {
  private static final Map<Path, Native> LOADED = new ConcurrentHashMap<>();

  private final SymbolLookup symbols;
  final MethodHandle create;
  final MethodHandle free;
  final MethodHandle error;
  final MethodHandle port;
  final MethodHandle find;
  final MethodHandle watch;
  final MethodHandle reported;
  final MethodHandle settle;
  final MethodHandle step;
  final MethodHandle until;
  final MethodHandle cycle;
  final MethodHandle wave;
  final MethodHandle coverage;

  @SuppressWarnings("restricted") // loading native code is what this class is for
  private Native(Path library) {
    symbols = SymbolLookup.libraryLookup(library, Arena.global());
    create = bind("create", FunctionDescriptor.of(ADDRESS, JAVA_INT, JAVA_INT));
    free = bind("free", FunctionDescriptor.ofVoid(ADDRESS));
    error = bind("error", FunctionDescriptor.of(ADDRESS, ADDRESS));
    port = bind("port", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
    find = bind("find", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    watch = bind("watch", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, JAVA_INT, JAVA_INT));
    reported = bind("reported", FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_INT));
    settle = bind("settle", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    step = bind("step", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    until = bind("until", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG));
    cycle = bind("cycle", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    wave = bind("wave", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    coverage = bind("coverage", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
  }

  static Native of(Path library) {
    return LOADED.computeIfAbsent(library.toAbsolutePath(), Native::new);
  }

  @SuppressWarnings("restricted")
  private MethodHandle bind(String name, FunctionDescriptor type) {
    MemorySegment symbol = symbols.findOrThrow("prunus_" + name);
    return Linker.nativeLinker().downcallHandle(symbol, type);
  }

  /** All memory, to read a variable of a model by its address. */
  @SuppressWarnings("restricted")
  static MemorySegment everything() {
    return MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
  }
}
