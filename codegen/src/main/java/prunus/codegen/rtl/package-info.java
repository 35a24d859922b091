/**
 * The accelerator: the PE array of {@code docs/architecture.md} as circuits, generated from the
 * array configuration the simulator uses. {@link prunus.codegen.rtl.PrunusArray} is the top. Each
 * circuit states what it does in which cycle. Depends on {@code prunus.codegen.hdl} and {@code
 * prunus.simulator.config} only.
 */
package prunus.codegen.rtl;
