/**
 * Icarus Verilog as a third opinion: a run of a Java engine written down as a self-checking Verilog
 * test bench. Depends on {@code tool} and on the places of signals in {@code verilator}.
 */
package prunus.testbench.icarus;
