/**
 * Co-simulation: the program the simulator ran, executed on the circuit and compared in every
 * cycle, counter, accumulator and activation. Depends on the simulator, {@code prunus.codegen.rtl}
 * and the {@code Simulation} interface of {@code prunus.codegen.hdl.sim}.
 */
package prunus.testbench.cosim;
