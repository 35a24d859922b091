/**
 * What a network is run on: pictures, arrays, and the default seeded natural-looking image. Depends
 * on {@link prunus.models.compress} and {@link prunus.models.graph}.
 */
package prunus.models.input;
