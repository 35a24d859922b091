/**
 * Circuits running in Java: one {@link prunus.hdl.sim.Simulation} interface, an interpreter that is
 * simple enough to trust, and an engine that compiles a circuit to bytecode. Depends on {@code ir}.
 */
package prunus.hdl.sim;
