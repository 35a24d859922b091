/**
 * What a network is run on: pictures, arrays, and the default seeded natural-looking image. Depends
 * on {@link prunus.models.compress}, {@link prunus.models.graph}, {@link prunus.models.host} and
 * {@link prunus.models.tensors}.
 */
package prunus.models.input;
