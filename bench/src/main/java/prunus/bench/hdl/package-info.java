/**
 * Benchmarks of the hardware description language. Depends on {@code codegen} and {@code
 * testbench}.
 */
package prunus.bench.hdl;
