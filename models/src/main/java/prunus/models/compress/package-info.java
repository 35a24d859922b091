/**
 * Compressed weights: pruned, quantised to a codebook, in fixed point, ready for the array and for
 * the {@code .pruned} file. Depends on {@link prunus.models.graph} only.
 */
package prunus.models.compress;
