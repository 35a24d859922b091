package prunus.testbench.lockstep;

import java.util.function.Supplier;
import prunus.hdl.sim.Simulation;

/**
 * A way to run the circuit.
 *
 * @param name for reports and file names
 * @param start a new simulation, in the same state each time
 */
public record Engine(String name, Supplier<? extends Simulation> start) {}
