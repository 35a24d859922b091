/**
 * A hardware description language: circuits are Java classes that extend {@link prunus.hdl.Module}.
 * Its graph is in {@code ir}, its checks in {@code check}, the Verilog writer in {@code verilog},
 * simulation in {@code sim}. Depends on nothing else of Prunus.
 */
package prunus.hdl;
