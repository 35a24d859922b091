package prunus.codegen.hdl.sim;

import prunus.codegen.hdl.ir.Role;
import prunus.codegen.hdl.ir.Shape;
import prunus.codegen.hdl.ir.Source;

/**
 * A signal of a running circuit.
 *
 * @param name its name with the instances around it, {@code pe3.queue.head}
 */
public record SignalInfo(String name, Shape shape, Role role, Source at) {}
