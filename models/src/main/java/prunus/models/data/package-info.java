/**
 * Labelled images: MNIST and sets of its form, fetched, checked and read defensively. Depends on
 * {@link prunus.models} alone.
 */
package prunus.models.data;
