/**
 * Co-simulation: the program the simulator ran, executed on the circuit and compared in every
 * cycle, counter, accumulator and activation. Depends on the simulator, {@code prunus.codegen.rtl},
 * the {@code Simulation} interface of {@code prunus.hdl.sim}, and for starting circuits on {@code
 * prunus.testbench.verilator}.
 */
package prunus.testbench.cosim;
