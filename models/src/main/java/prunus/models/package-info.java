/**
 * Networks and how they are made small: typed graphs ({@link prunus.models.graph}), the model zoo,
 * pruning, quantisation, compression and the {@code .pruned} file.
 *
 * <p>This module knows nothing of arrays or circuits; every other module may depend on it.
 */
package prunus.models;
