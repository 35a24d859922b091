/**
 * Proofs about small circuits: assertions by bounded model checking and induction, and equivalence
 * of two versions of a block, through Yosys and z3. Depends on {@code tool} and on the Verilog
 * writer.
 */
package prunus.testbench.formal;
