/**
 * Random circuits in all engines at once: interpreter, compiled engine, Verilator, and Icarus
 * Verilog on a sample. Depends on {@code verilator} and {@code lockstep}.
 */
package prunus.testbench.differential;
