/**
 * Lossless coding of sparse filters: relative indices with padding entries, canonical Huffman
 * codes, chunks that decode independently. Depends on {@link prunus.models.compress} and {@link
 * prunus.models.graph}.
 */
package prunus.models.encode;
