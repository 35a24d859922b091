/**
 * Circuits next to other tools and other engines: {@code tool} runs outside programs, {@code
 * verilator} brings verilated circuits into this JVM, {@code lockstep} compares engines cycle by
 * cycle, {@code formal} proves. Depends on {@code codegen} and {@code simulator}.
 */
package prunus.testbench;
