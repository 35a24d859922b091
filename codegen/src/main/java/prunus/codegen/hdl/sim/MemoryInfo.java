package prunus.codegen.hdl.sim;

import prunus.codegen.hdl.ir.MemoryKind;
import prunus.codegen.hdl.ir.Shape;

/** A memory of a running circuit. */
public record MemoryInfo(String name, MemoryKind kind, Shape element, int depth) {}
