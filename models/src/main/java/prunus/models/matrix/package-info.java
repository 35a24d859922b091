/**
 * Single sparse matrices as networks of one fully connected layer: MatrixMarket files in, a
 * compressed network out. Depends on {@link prunus.models.quantise}, {@link prunus.models.compress}
 * and {@link prunus.models.graph}.
 */
package prunus.models.matrix;
