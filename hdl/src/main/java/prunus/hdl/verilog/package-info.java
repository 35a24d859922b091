/** Writes a design as Verilog-2005, one module a file. Depends on {@code ir} and {@code graph}. */
package prunus.hdl.verilog;
