/**
 * Circuits running in Java: one {@link prunus.hdl.sim.Simulation} interface, an interpreter that is
 * simple enough to trust, an engine that compiles a circuit to bytecode, and one whose bytecode
 * works on all instances of an array at once ({@link prunus.hdl.sim.LaneSimulation}). Depends on
 * {@code ir}.
 */
package prunus.hdl.sim;
