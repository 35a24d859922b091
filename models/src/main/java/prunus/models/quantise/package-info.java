/**
 * From float weights to fixed point: codebooks, formats, biases, and the float forward pass they
 * are measured against; {@code docs/numerics.md} explains the choices. Depends on {@link
 * prunus.models.compress} and {@link prunus.models.graph}.
 */
package prunus.models.quantise;
