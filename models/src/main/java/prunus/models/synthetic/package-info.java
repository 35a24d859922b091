/**
 * Synthetic pruned networks with real shapes, published densities and the spread between filters of
 * a real network. Depends on {@link prunus.models.quantise}, {@link prunus.models.compress} and
 * {@link prunus.models.graph}.
 */
package prunus.models.synthetic;
