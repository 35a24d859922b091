/**
 * Proof that the co-simulation can fail: the circuit broken on purpose in many small ways, each of
 * which must be noticed. The circuit's graph is changed, not its source. Depends on {@code cosim}
 * and the circuit's graph.
 */
package prunus.testbench.mutation;
