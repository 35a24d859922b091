package prunus.hdl.sim;

import prunus.hdl.ir.Role;
import prunus.hdl.ir.Shape;
import prunus.hdl.ir.Source;

/**
 * A signal of a running circuit.
 *
 * @param name its name with the instances around it, {@code pe3.queue.head}
 */
public record SignalInfo(String name, Shape shape, Role role, Source at) {}
