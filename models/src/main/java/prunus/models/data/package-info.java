/** Labelled images: MNIST's IDX files, read defensively and checked. Depends on nothing of ours. */
package prunus.models.data;
