/**
 * Verilated circuits in this JVM: a design becomes a shared library with a small C interface, built
 * once for each content and cached, and runs behind the same {@link prunus.hdl.sim.Simulation}
 * interface as the Java engines. Depends on {@code prunus.hdl} and {@code tool}.
 */
package prunus.testbench.verilator;
