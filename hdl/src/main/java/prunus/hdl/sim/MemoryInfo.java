package prunus.hdl.sim;

import prunus.hdl.ir.MemoryKind;
import prunus.hdl.ir.Shape;

/** A memory of a running circuit. */
public record MemoryInfo(String name, MemoryKind kind, Shape element, int depth) {}
