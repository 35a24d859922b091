/**
 * The accelerator: the PE array of {@code docs/architecture.md} as circuits, generated from the
 * array configuration the simulator uses. {@link prunus.codegen.rtl.PrunusArray} is the top. Each
 * circuit states what it does in which cycle. Depends on {@code prunus.hdl} and {@code
 * prunus.array.config} only.
 */
package prunus.codegen.rtl;
