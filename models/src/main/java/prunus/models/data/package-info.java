/**
 * Labelled images: MNIST and sets of its form, fetched, checked and read defensively. Depends on
 * nothing of ours.
 */
package prunus.models.data;
